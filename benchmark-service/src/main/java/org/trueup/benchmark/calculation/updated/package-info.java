/**
 * From the historical benchmark to that of a performance year: risk adjustment, update, and the mix
 * of the year. 42 CFR 425.601(b), 425.602(b), 425.604(a), 425.605(a), 425.652(b), 425.655, 425.660.
 */
@NullMarked
package org.trueup.benchmark.calculation.updated;

import org.jspecify.annotations.NullMarked;
