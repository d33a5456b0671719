/**
 * The values that everything else speaks of: a year of an ACO, what was delivered about it and how
 * it was recorded.
 */
@NullMarked
package org.trueup.benchmark.fact;

import org.jspecify.annotations.NullMarked;
