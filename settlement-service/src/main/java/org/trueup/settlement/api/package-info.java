/** Settlements and their inputs by REST. */
@NullMarked
package org.trueup.settlement.api;

import org.jspecify.annotations.NullMarked;
