/**
 * Tables of figures that benchmarks are built from come in, and every benchmark they touch follows.
 */
@NullMarked
package org.trueup.benchmark.figures;

import org.jspecify.annotations.NullMarked;
