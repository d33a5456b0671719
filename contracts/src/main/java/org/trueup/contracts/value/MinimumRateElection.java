package org.trueup.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What an ACO under two-sided risk chose as its minimum savings rate and minimum loss rate (42 CFR
 * 425.605(b)(2), 425.606(b)(1)(ii), 425.610(b)(1)). On the wire {@code "SLIDING"} or a fraction,
 * {@code "0.005"}.
 */
public sealed interface MinimumRateElection {

  /** The rate that varies with the number of assigned beneficiaries. */
  record Sliding() implements MinimumRateElection {
    @Override
    public String toString() {
      return "SLIDING";
    }
  }

  /** A fixed rate, the same for savings and losses. */
  record Fixed(Rate rate) implements MinimumRateElection {
    @Override
    public String toString() {
      return rate.toString();
    }
  }

  MinimumRateElection SLIDING = new Sliding();

  @JsonCreator
  static MinimumRateElection parse(String text) {
    return text.equals("SLIDING") ? SLIDING : new Fixed(Rate.parseEither(text));
  }

  @JsonValue
  default String text() {
    return toString();
  }
}
