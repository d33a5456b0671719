/**
 * Everything that is on file about a year, and the benchmark that follows from it, recorded and
 * announced.
 */
@NullMarked
package org.trueup.benchmark.determination;

import org.jspecify.annotations.NullMarked;
