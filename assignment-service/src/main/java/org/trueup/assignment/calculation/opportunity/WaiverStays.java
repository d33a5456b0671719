package org.trueup.assignment.calculation.opportunity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trueup.assignment.calculation.opportunity.OpportunityFigure.Measure;
import org.trueup.assignment.calculation.opportunity.OpportunityFigure.Part;
import org.trueup.contracts.value.Money;

/**
 * Stays in skilled nursing facilities by what covers them (42 CFR 425.612(a)(1)).
 *
 * @param affiliates facilities for which the waiver holds
 * @param marked claims with the demonstration number of the waiver
 * @param figures that they are added to
 */
record WaiverStays(Set<String> affiliates, Set<String> marked, Figures figures) {

  void add(List<SkilledStay> stays) {
    for (var verdict : SkilledStay.Verdict.values()) {
      addStays(verdict.name(), stays.stream().filter(of -> of.verdict(affiliates) == verdict));
    }
    addStays(
        "WAIVER_WITHOUT_DEMONSTRATION_NUMBER",
        stays.stream().filter(of -> of.verdict(affiliates).isWaiver() && !isMarked(of)));
    var candidates = stays.stream().flatMap(of -> of.atStake(affiliates).stream()).toList();
    var name = "AFTER_EXACTLY_THREE_DAYS";
    figures.add(Part.SKILLED_NURSING_WAIVER, name, Measure.STAYS, candidates.size());
    figures.add(
        Part.SKILLED_NURSING_WAIVER,
        name,
        Measure.DOLLARS_AT_STAKE,
        candidates.stream().reduce(Money.ZERO, Money::plus).amount());
  }

  private boolean isMarked(SkilledStay stay) {
    return stay.claims().stream().anyMatch(claim -> marked.contains(claim.id()));
  }

  private void addStays(String name, Stream<SkilledStay> of) {
    var stays = of.toList();
    figures.add(Part.SKILLED_NURSING_WAIVER, name, Measure.STAYS, stays.size());
    figures.add(
        Part.SKILLED_NURSING_WAIVER,
        name,
        Measure.DOLLARS,
        stays.stream().map(SkilledStay::paid).reduce(Money.ZERO, Money::plus).amount());
  }
}
