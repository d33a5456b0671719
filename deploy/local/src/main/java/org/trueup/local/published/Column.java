package org.trueup.local.published;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a column of a published file may say. */
enum Column {
  @JsonProperty("year")
  YEAR,
  @JsonProperty("aco")
  ACO,
  @JsonProperty("name")
  NAME,
  @JsonProperty("start")
  START,
  @JsonProperty("period")
  PERIOD,
  /** 1 where the row is of January to June 2019. */
  @JsonProperty("six-months")
  SIX_MONTHS,
  @JsonProperty("track")
  TRACK,
  @JsonProperty("people")
  PEOPLE,
  @JsonProperty("person-years")
  PERSON_YEARS,
  @JsonProperty("benchmark")
  BENCHMARK,
  /** The updated benchmark for each person year. */
  @JsonProperty("per-capita-benchmark")
  PER_CAPITA_BENCHMARK,
  @JsonProperty("expenditures")
  EXPENDITURES,
  @JsonProperty("minimum-rate")
  MINIMUM_RATE,
  @JsonProperty("score")
  SCORE,
  @JsonProperty("exact-score")
  EXACT_SCORE,
  /** 1 or 0; or, in the years before there was a flag, the final sharing rate: 0 means not met. */
  @JsonProperty("standard-met")
  STANDARD_MET,
  @JsonProperty("alternative-standard-met")
  ALTERNATIVE_STANDARD_MET,
  /** For extreme and uncontrollable circumstances, for twelve months. */
  @JsonProperty("reduction")
  REDUCTION,
  /** Track 1+: 1 where the loss sharing limit is a share of participant revenue. */
  @JsonProperty("revenue-limit")
  REVENUE_LIMIT,
  @JsonProperty("advance")
  ADVANCE,
  /** 1 where the advances are those of the ACO Investment Model. */
  @JsonProperty("investment-model")
  INVESTMENT_MODEL,
  /** Low or high revenue: 42 CFR 425.20. */
  @JsonProperty("revenue-category")
  REVENUE_CATEGORY,
  /** 1 where savings below the minimum savings rate are shared at half the rate. */
  @JsonProperty("reduced-sharing")
  REDUCED_SHARING,
  /** 1 where the benchmark was recalculated, 42 CFR 425.652(b)(5). */
  @JsonProperty("guardrail")
  GUARDRAIL,
  /** Not 0 where the ACO left during the year. */
  @JsonProperty("left-early")
  LEFT_EARLY,
  /** The same flag, as CMS called it when it first published PY2022: it speaks of losses alone. */
  @JsonProperty("losses-prorated")
  LOSSES_PRORATED,
  /** What CMS printed as earned, or, below zero, as owed. */
  @JsonProperty("payment")
  PAYMENT,
  /** What CMS printed as owed, where it has a column of its own. */
  @JsonProperty("loss")
  LOSS
}
