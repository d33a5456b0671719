package org.trueup.assignment.calculation.opportunity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * How near a beneficiary is to being assigned elsewhere: charges of primary care at the ACO against
 * those at the strongest other practice (42 CFR 425.402).
 *
 * @param atAco allowed charges
 * @param atStrongestOther allowed charges at the other practice that has most
 */
public record PluralityMargin(Money atAco, Money atStrongestOther) {

  /**
   * Of each person, from lines after final action.
   *
   * @param counts whether a service counts in the first step of assignment
   */
  public static Map<String, PluralityMargin> of(
      List<ProfessionalLine> lines, Network network, Predicate<ProfessionalLine.Service> counts) {
    var byPerson = new TreeMap<String, Map<String, Money>>();
    lines.stream()
        .filter(line -> counts.test(line.service()))
        .forEach(
            line ->
                byPerson
                    .computeIfAbsent(line.person(), person -> new HashMap<>())
                    .merge(line.tin(), line.allowed(), Money::plus));
    var margins = new TreeMap<String, PluralityMargin>();
    byPerson.forEach((person, charges) -> margins.put(person, of(charges, network)));
    return margins;
  }

  private static PluralityMargin of(Map<String, Money> charges, Network network) {
    var own = Money.ZERO;
    var strongest = Money.ZERO;
    for (var at : charges.entrySet()) {
      if (network.tins().contains(at.getKey())) {
        own = own.plus(at.getValue());
      } else {
        strongest = strongest.max(at.getValue());
      }
    }
    return new PluralityMargin(own, strongest);
  }

  /** By how much the ACO is ahead; below zero where it is behind. */
  public Money margin() {
    return atAco.minus(atStrongestOther);
  }

  /** The margin as a share of both; empty where neither has any. */
  public Optional<Rate> relative() {
    var both = atAco.plus(atStrongestOther);
    return both.isZero() ? Optional.empty() : Optional.of(margin().shareOf(both));
  }
}
