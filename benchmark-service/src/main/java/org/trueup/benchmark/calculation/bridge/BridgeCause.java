package org.trueup.benchmark.calculation.bridge;

import java.util.Optional;
import java.util.function.BinaryOperator;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.benchmark.calculation.BenchmarkComponents;
import org.trueup.benchmark.calculation.historical.OwnExperience;
import org.trueup.benchmark.calculation.updated.PerformanceYearInputs;
import org.trueup.benchmark.rules.ProspectiveTrendWeight;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.contracts.rule.Ruled;

/**
 * The causes of a difference, in the order in which they are exchanged. The order is a convention:
 * what two causes make together falls to the later one.
 */
public enum BridgeCause {
  /** Expenditures of the ACO's beneficiaries in the benchmark years. */
  PARTICIPANTS(
      "Expenditures of the ACO in the benchmark years",
      "42 CFR 425.601(a)(1)-(2)",
      (from, to) -> from.withOwn(ownPerCapita(from.own(), to.own()))),
  /** Proportions of the enrollment types in BY3 and in the performance year. */
  MIX(
      "Proportions of the enrollment types",
      "42 CFR 425.601(a)(2)",
      (from, to) -> from.withOwn(mix(from.own(), to.own())).withYear(mix(from.year(), to.year()))),
  /** Risk scores of the benchmark years and of the performance year. */
  RISK(
      "Risk scores",
      "42 CFR 425.601(a)(3)",
      (from, to) ->
          from.withOwn(risk(from.own(), to.own())).withYear(risk(from.year(), to.year()))),
  /** Growth between the benchmark years. */
  TREND(
      "Growth between the benchmark years",
      "42 CFR 425.601(a)(5)",
      (from, to) -> from.withTrend(to.trend())),
  /** The region's expenditures, their caps, and how often the ACO is subject to an adjustment. */
  REGIONAL(
      "Regional adjustment", "42 CFR 425.601(d)-(f)", (from, to) -> from.withRegion(to.region())),
  /** Savings of earlier performance years. */
  PRIOR_SAVINGS(
      "Savings of earlier performance years",
      "42 CFR 425.658",
      (from, to) -> from.withPrior(to.prior())),
  /** The share of beneficiaries with low income: 42 CFR 425.662. */
  POPULATION(
      "Share of beneficiaries with low income",
      "42 CFR 425.662",
      (from, to) -> from.withPopulation(to.population())),
  /** Growth from BY3 to the performance year. */
  UPDATE(
      "Growth from the last benchmark year to the performance year",
      "42 CFR 425.601(b)",
      (from, to) -> from.withYear(update(from.year(), to.year()))),
  /** How much the prospective trend counts: its weight of the performance year. */
  PROSPECTIVE_TREND_WEIGHT("Weight of the prospective trend", "42 CFR 425.660", (from, to) -> from),
  /** The rules themselves, as reviewed since. */
  RULES("Rules, as reviewed since", "42 CFR 425.601", (from, to) -> from),
  /** What CMS reported, or whose benchmark counts; nothing is known of what is behind it. */
  REPORTED("What CMS reported for a person year", "42 CFR 425.601", (from, to) -> from),
  /** How many beneficiaries are assigned; changes the total alone. */
  PEOPLE("Number of assigned beneficiaries", "42 CFR 425.400", (from, to) -> from);

  private final String title;
  private final String cite;
  private final BinaryOperator<BenchmarkComponents> exchange;

  BridgeCause(String title, String cite, BinaryOperator<BenchmarkComponents> exchange) {
    this.title = title;
    this.cite = cite;
    this.exchange = exchange;
  }

  /** The cause in words. */
  public String title() {
    return title;
  }

  /** The paragraph that says how it counts. */
  public String cite() {
    return cite;
  }

  /** The first benchmark, with this cause's part of the second. */
  Benchmark exchange(Benchmark from, Benchmark to) {
    var parts = exchange.apply(from.components(), to.components());
    var rules = rules(from.rules(), to.rules());
    return parts.equals(from.components()) && rules.equals(from.rules())
        ? from
        : Benchmark.of(parts, rules);
  }

  private RulesInForce rules(RulesInForce from, RulesInForce to) {
    return switch (this) {
      case PROSPECTIVE_TREND_WEIGHT -> withWeight(from, to.update().prospectiveTrendWeight());
      case RULES -> to;
      default -> from;
    };
  }

  /**
   * Where only one of the two has a prospective trend, the method itself differs: {@link #RULES}.
   */
  private static RulesInForce withWeight(
      RulesInForce from, Optional<Ruled<ProspectiveTrendWeight>> to) {
    return from.update().prospectiveTrendWeight().isPresent() && to.isPresent()
        ? from.withUpdate(from.update().withProspectiveTrendWeight(to))
        : from;
  }

  private static OwnExperience ownPerCapita(OwnExperience from, OwnExperience to) {
    return new OwnExperience(to.perCapita(), from.riskScores(), from.latest());
  }

  private static OwnExperience mix(OwnExperience from, OwnExperience to) {
    return new OwnExperience(from.perCapita(), from.riskScores(), to.latest());
  }

  private static OwnExperience risk(OwnExperience from, OwnExperience to) {
    return new OwnExperience(from.perCapita(), to.riskScores(), from.latest());
  }

  private static PerformanceYearInputs mix(PerformanceYearInputs from, PerformanceYearInputs to) {
    return new PerformanceYearInputs(to.mix(), from.risk(), from.update());
  }

  private static PerformanceYearInputs risk(PerformanceYearInputs from, PerformanceYearInputs to) {
    return new PerformanceYearInputs(from.mix(), to.risk(), from.update());
  }

  private static PerformanceYearInputs update(
      PerformanceYearInputs from, PerformanceYearInputs to) {
    return new PerformanceYearInputs(from.mix(), from.risk(), to.update());
  }
}
