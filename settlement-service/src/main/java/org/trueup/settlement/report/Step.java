package org.trueup.settlement.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Money;

/**
 * One step of the way from the benchmark to the payment, as a bar of a chart shows it.
 *
 * @param line the line of CMS's report that it is, or is the effect of
 * @param title in words
 * @param kind what it does
 * @param amount positive to the ACO, negative from it; of a limit and a minimum its size
 * @param binds whether a limit cut the amount; absent for what is no limit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(String line, String title, Kind kind, Money amount, @Nullable Boolean binds) {

  /** What a step does. */
  public enum Kind {
    /** An amount that the way begins with. */
    BASE,
    /** Savings or losses: what is left of the amounts before. */
    TOTAL,
    /** What savings or losses must reach. */
    MINIMUM,
    /** Taken off, or taken over by Medicare. */
    REDUCTION,
    /** What is left so far. */
    SUBTOTAL,
    /** The most that can be earned or owed. */
    LIMIT,
    /** What moves in the end. */
    PAYMENT
  }
}
