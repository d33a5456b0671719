/**
 * What a change of the participant list would do to the list of assigned beneficiaries: who would
 * leave with a dropped participant, who would come with a candidate. Pure; it counts beneficiaries
 * and names nobody.
 */
@NullMarked
package org.trueup.assignment.calculation.participants;

import org.jspecify.annotations.NullMarked;
