package org.trueup.benchmark.calculation.updated;

import java.util.Optional;
import org.trueup.benchmark.rules.RiskCap;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;

/**
 * How risk changed from BY3 to the performance year: 42 CFR 425.604(a), 425.605(a)(1).
 *
 * @param ratios before the cap
 * @param cap where the rules have one and it applies
 * @param capped what adjusts the benchmark; each type is capped before types are weighted
 */
public record RiskAdjustment(
    ByEnrollmentType<Factor> ratios, Optional<Factor> cap, ByEnrollmentType<Factor> capped) {

  /**
   * The adjustment that follows under a rule.
   *
   * @param riskScoresBy3 renormalized
   * @param benchmarkDollars historical benchmark times person years of the performance year
   * @throws IllegalArgumentException when the risk is not given as the rule looks at it
   */
  public static RiskAdjustment of(
      RiskCap rule,
      PerformanceRisk risk,
      ByEnrollmentType<Factor> riskScoresBy3,
      ByEnrollmentType<Money> benchmarkDollars) {
    return switch (rule) {
      case RiskCap.ByGroup groups -> byGroup(risk);
      case RiskCap.None none -> uncapped(byType(risk), riskScoresBy3);
      case RiskCap.Fixed fixed ->
          uncapped(byType(risk), riskScoresBy3).cappedAt(Factor.ONE.plus(fixed.growth()));
      case RiskCap.DemographicGrowth growth ->
          demographic(
              uncapped(byType(risk), riskScoresBy3),
              byType(risk).demographicGrowth(),
              growth.more(),
              new AggregateGrowth(benchmarkDollars));
    };
  }

  private static RiskAdjustment uncapped(
      PerformanceRisk.ByType risk, ByEnrollmentType<Factor> riskScoresBy3) {
    var ratios = risk.riskScores().zip(riskScoresBy3, Factor::over);
    return new RiskAdjustment(ratios, Optional.empty(), ratios);
  }

  private RiskAdjustment cappedAt(Factor cap) {
    return new RiskAdjustment(ratios, Optional.of(cap), ratios.map(ratio -> ratio.min(cap)));
  }

  /** The cap applies only where risk over all types grew more than it. */
  private static RiskAdjustment demographic(
      RiskAdjustment uncapped,
      ByEnrollmentType<Factor> demographicGrowth,
      Rate more,
      AggregateGrowth aggregate) {
    var cap = aggregate.of(demographicGrowth).plus(more);
    return aggregate.of(uncapped.ratios).isMoreThan(cap) ? uncapped.cappedAt(cap) : uncapped;
  }

  private static RiskAdjustment byGroup(PerformanceRisk risk) {
    if (!(risk instanceof PerformanceRisk.ByGroup groups)) {
      throw new IllegalArgumentException(
          "these rules need newly and continuously assigned beneficiaries apart");
    }
    var ratios = groups.newly().zip(groups.continuously(), RiskAdjustment::ratio);
    return new RiskAdjustment(ratios, Optional.empty(), ratios);
  }

  private static Factor ratio(AssignedGroup newly, AssignedGroup continuously) {
    var all = newly.personYears().plus(continuously.personYears());
    return part(newly, newly.riskScoreRatio(), all)
        .plus(part(continuously, continuously.limitedRatio(), all));
  }

  private static Factor part(AssignedGroup group, Factor ratio, PersonYears all) {
    return ratio.times(group.personYears().shareOf(all));
  }

  private static PerformanceRisk.ByType byType(PerformanceRisk risk) {
    if (risk instanceof PerformanceRisk.ByType byType) {
      return byType;
    }
    throw new IllegalArgumentException("these rules need one risk score for each type");
  }
}
