package org.trueup.benchmark.calculation;

import java.util.Optional;
import org.trueup.benchmark.rules.CompletionFactors;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Factor;

/**
 * What claims that are not paid yet add to a delivery of expenditures: CMS methodology
 * specifications, section 3.4.
 *
 * @param rule where the factor was read; empty where the delivery brought its own
 */
public record Completion(Factor factor, Optional<Ruled<CompletionFactors>> rule) {

  /** A factor that came with the delivery. */
  public static Completion ofDelivery(Factor factor) {
    return new Completion(factor, Optional.empty());
  }
}
