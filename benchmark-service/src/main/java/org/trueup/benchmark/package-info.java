/**
 * What an ACO's people were expected to cost in a performance year, and did cost: from reported
 * benchmarks and expenditures and the assignment in force. {@link BenchmarkDetermination} is where
 * to begin.
 */
@NullMarked
package org.trueup.benchmark;

import org.jspecify.annotations.NullMarked;
