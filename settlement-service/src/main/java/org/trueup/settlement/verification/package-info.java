/** Stored settlements are computed again from their stored inputs and compared. */
@NullMarked
package org.trueup.settlement.verification;

import org.jspecify.annotations.NullMarked;
