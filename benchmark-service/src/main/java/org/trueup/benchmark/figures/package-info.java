/** Input tables of benchmarks are recorded, and every benchmark they touch follows. */
@NullMarked
package org.trueup.benchmark.figures;

import org.jspecify.annotations.NullMarked;
