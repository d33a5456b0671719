/**
 * From what was reported to total dollars of the performance year. Pure: the same inputs always
 * give the same figures. 42 CFR 425.604(a), 425.605(a), 425.606(a), 425.610(a); half years of 2019:
 * 425.609.
 */
@NullMarked
package org.trueup.benchmark.calculation;

import org.jspecify.annotations.NullMarked;
