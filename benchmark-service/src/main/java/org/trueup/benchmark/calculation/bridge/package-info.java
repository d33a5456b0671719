/** Why one version of a benchmark differs from another, in dollars. */
@NullMarked
package org.trueup.benchmark.calculation.bridge;

import org.jspecify.annotations.NullMarked;
