package org.trueup.settlement.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What an ACO that leaves during a year owes: losses for the months it took part. After an
 * involuntary exit always, after a voluntary one only past this month (42 CFR 425.221(b)(2)).
 */
public record EarlyExitRule(
    @JsonProperty("losses-if-voluntary-after-month") int lossesIfVoluntaryAfterMonth) {}
