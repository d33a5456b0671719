package org.trueup.settlement.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.contracts.rule.PerformanceYears;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;

/**
 * All rules in force for one track in one performance year, resolved before anything is computed.
 *
 * @param carriedForwardFrom the last reviewed year, where the year asked for is not reviewed yet
 */
public record RulesInForce(
    Optional<PerformanceYear> carriedForwardFrom,
    Ruled<PerformanceYears.Length> length,
    Ruled<MinimumSavingsRateScale> minimumSavingsRate,
    Ruled<Integer> minimumPopulation,
    Ruled<QualityToSharingRate> qualityToSharingRate,
    Ruled<Rate> sequestration,
    Ruled<ExtremeCircumstances> extremeCircumstances,
    Ruled<Integer> nationwideMonths,
    Ruled<EarlyExitRule> earlyExit,
    Terms terms) {

  /** The titles of those rules that are not yet verified in a text. */
  public List<String> provisional() {
    return all()
        .filter(Ruled::isProvisional)
        .map(rule -> rule.title() + ": " + rule.provisional())
        .distinct()
        .toList();
  }

  private Stream<Ruled<?>> all() {
    var always =
        Stream.<Ruled<?>>of(
            length,
            minimumSavingsRate,
            minimumPopulation,
            qualityToSharingRate,
            sequestration,
            terms.maximumSharingRate(),
            terms.performancePaymentLimit());
    var withRisk =
        terms.losses().stream()
            .<Ruled<?>>flatMap(
                loss ->
                    Stream.of(loss.rate(), loss.limit(), extremeCircumstances, nationwideMonths));
    return Stream.concat(always, withRisk);
  }
}
