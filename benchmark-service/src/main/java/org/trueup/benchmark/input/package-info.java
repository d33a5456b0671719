/**
 * The input tables of benchmarks: figures of the ACO, of the nation and of counties. Each table is
 * kept as it was sent; here its rows are checked and become what a benchmark is computed from.
 */
@NullMarked
package org.trueup.benchmark.input;

import org.jspecify.annotations.NullMarked;
