/** Benchmarks of the settlement calculation. */
@NullMarked
package org.trueup.performance;

import org.jspecify.annotations.NullMarked;
