/** Append-only rows: agreements, reported totals, determinations. Nothing is updated or deleted. */
@NullMarked
package org.trueup.assignment.store;

import org.jspecify.annotations.NullMarked;
