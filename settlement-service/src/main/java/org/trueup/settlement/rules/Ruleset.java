package org.trueup.settlement.rules;

import java.util.List;
import java.util.stream.Stream;
import org.trueup.contracts.rule.PerformanceYears;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Rate;

/**
 * All rules in force for one track in one performance year, resolved before anything is computed.
 */
public record Ruleset(
    Ruled<PerformanceYears.Length> length,
    Ruled<MinimumSavingsRateScale> minimumSavingsRate,
    Ruled<Integer> minimumPopulation,
    Ruled<QualityToSharingRate> qualityToSharingRate,
    Ruled<Rate> sequestration,
    Ruled<ExtremeCircumstances> extremeCircumstances,
    Terms terms) {

  /** The titles of those rules that are not yet verified in a text. */
  public List<String> provisional() {
    var always =
        Stream.<Ruled<?>>of(
            length,
            minimumSavingsRate,
            minimumPopulation,
            qualityToSharingRate,
            sequestration,
            extremeCircumstances,
            terms.maximumSharingRate(),
            terms.performancePaymentLimit());
    var withRisk =
        terms.losses().stream().<Ruled<?>>flatMap(loss -> Stream.of(loss.rate(), loss.limit()));
    return Stream.concat(always, withRisk)
        .filter(Ruled::isProvisional)
        .map(rule -> rule.title() + ": " + rule.provisional())
        .toList();
  }
}
