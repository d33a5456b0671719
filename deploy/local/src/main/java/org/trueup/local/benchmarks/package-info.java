/** Published historical benchmarks built again, by the benchmark service's own calculation. */
@NullMarked
package org.trueup.local.benchmarks;

import org.jspecify.annotations.NullMarked;
