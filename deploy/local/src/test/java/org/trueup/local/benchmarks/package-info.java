/** Historical benchmarks of real ACOs. */
@NullMarked
package org.trueup.local.benchmarks;

import org.jspecify.annotations.NullMarked;
