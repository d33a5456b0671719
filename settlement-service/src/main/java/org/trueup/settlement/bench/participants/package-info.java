/**
 * What a change of the participant list would do: who would leave with a dropped participant, and
 * along what they cost, what becomes of the settlement. Pure; answers count people and name nobody.
 */
@NullMarked
package org.trueup.settlement.bench.participants;

import org.jspecify.annotations.NullMarked;
