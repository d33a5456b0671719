/**
 * The historical benchmark: benchmark years brought to the level of the latest, weighted, and
 * adjusted for the region or for earlier savings. 42 CFR 425.601, 425.602, 425.603, 425.652 to
 * 425.658.
 */
@NullMarked
package org.trueup.benchmark.calculation.historical;

import org.jspecify.annotations.NullMarked;
