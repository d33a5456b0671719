/**
 * What a year would be without some of its beneficiaries, along what they cost: for participants
 * who leave, after assignment-service said how many go with them. Pure.
 */
@NullMarked
package org.trueup.settlement.bench.participants;

import org.jspecify.annotations.NullMarked;
