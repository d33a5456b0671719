/** Answers about benchmarks: what is on file, what was, and what would be with other figures. */
@NullMarked
package org.trueup.benchmark.inquiry;

import org.jspecify.annotations.NullMarked;
