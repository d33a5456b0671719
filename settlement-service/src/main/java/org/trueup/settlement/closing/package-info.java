/**
 * Closing an ACO's year before it is settled: what is booked at a date, who prepared and approved
 * it, and why it moved since the close before.
 */
@NullMarked
package org.trueup.settlement.closing;

import org.jspecify.annotations.NullMarked;
