/** Financial reconciliation: a year is settled anew whenever something it follows from changes. */
@NullMarked
package org.trueup.settlement.reconciliation;

import org.jspecify.annotations.NullMarked;
