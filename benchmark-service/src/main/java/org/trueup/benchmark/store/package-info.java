/** Append-only rows: what was reported, what other services announced, and what was determined. */
@NullMarked
package org.trueup.benchmark.store;

import org.jspecify.annotations.NullMarked;
