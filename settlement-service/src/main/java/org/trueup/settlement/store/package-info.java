/** Append-only rows: inputs, what other services announced, settlements. */
@NullMarked
package org.trueup.settlement.store;

import org.jspecify.annotations.NullMarked;
