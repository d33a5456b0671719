package org.trueup.benchmark.calculation.historical;

import java.util.Optional;
import org.trueup.benchmark.rules.RegionalCaps;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * The regional adjustment of one enrollment type. The order binds: weight, cap, offset.
 *
 * @param weighted the weight's share of the difference between region and ACO
 * @param capped as far as the caps let it go
 * @param adjustment after the offset, where it is negative
 */
public record TypeAdjustment(Money weighted, Money capped, Money adjustment) {

  /**
   * What is the same for all types.
   *
   * @param offset where a negative adjustment has one
   */
  public record Terms(Rate weight, RegionalCaps caps, Optional<OffsetFactor> offset) {}

  /**
   * The adjustment that follows under the terms of an agreement.
   *
   * @param difference regional minus ACO expenditures
   * @param national per capita expenditures that caps are shares of
   */
  public static TypeAdjustment of(Money difference, Money national, Terms terms) {
    var weighted = difference.times(terms.weight);
    var capped = capped(weighted, national, terms.caps);
    var adjustment =
        capped.isNegative()
            ? terms.offset.map(factor -> capped.times(factor.remainder())).orElse(capped)
            : capped;
    return new TypeAdjustment(weighted, capped, adjustment);
  }

  private static Money capped(Money weighted, Money national, RegionalCaps caps) {
    return switch (caps) {
      case RegionalCaps.None none -> weighted;
      case RegionalCaps.BySign cap ->
          weighted
              .min(national.times(cap.positive()))
              .max(national.times(cap.negative()).negated());
    };
  }
}
