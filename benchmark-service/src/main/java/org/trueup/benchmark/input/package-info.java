/**
 * What a benchmark is built from, as tables: figures of the ACO, of the nation and of counties.
 * Each table is kept as it was sent; here its rows are checked and become inputs.
 */
@NullMarked
package org.trueup.benchmark.input;

import org.jspecify.annotations.NullMarked;
