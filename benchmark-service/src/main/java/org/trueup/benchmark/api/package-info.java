/** The REST interface: reported benchmarks and expenditures in, the benchmark out. */
@NullMarked
package org.trueup.benchmark.api;

import org.jspecify.annotations.NullMarked;
