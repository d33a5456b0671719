/**
 * The values that everything else speaks of: what CMS delivered about a year, what a file brought,
 * and what became of them.
 */
@NullMarked
package org.trueup.benchmark.fact;

import org.jspecify.annotations.NullMarked;
