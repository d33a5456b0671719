package org.trueup.benchmark.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.historical.County;
import org.trueup.benchmark.calculation.historical.CountyFigures;
import org.trueup.benchmark.calculation.historical.OffsetFactor;
import org.trueup.benchmark.calculation.historical.PopulationAdjustment;
import org.trueup.benchmark.calculation.historical.PopulationInputs;
import org.trueup.benchmark.calculation.historical.RegionalServiceArea;
import org.trueup.benchmark.calculation.historical.Trend;
import org.trueup.benchmark.calculation.historical.TypeAdjustment;
import org.trueup.benchmark.calculation.historical.TypeMix;
import org.trueup.benchmark.calculation.percapita.BeneficiaryExpenditures;
import org.trueup.benchmark.calculation.percapita.BeneficiaryYear;
import org.trueup.benchmark.calculation.percapita.RiskScore;
import org.trueup.benchmark.calculation.percapita.TruncationThreshold;
import org.trueup.benchmark.calculation.updated.PerformanceRisk;
import org.trueup.benchmark.calculation.updated.ProspectiveTrend;
import org.trueup.benchmark.calculation.updated.ProspectiveTrendInputs;
import org.trueup.benchmark.calculation.updated.RiskAdjustment;
import org.trueup.benchmark.calculation.updated.UpdateFactors;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.benchmark.rules.ProspectiveTrendWeight;
import org.trueup.benchmark.rules.RegionalCaps;
import org.trueup.benchmark.rules.RiskCap;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;

/** The steps that a worked example may speak about: from its texts to the figures of the step. */
final class Steps {
  private static final Map<String, Function<Given, Map<String, ?>>> BY_NAME =
      Map.ofEntries(
          Map.entry("person", Steps::person),
          Map.entry("market-share", Steps::marketShare),
          Map.entry("blend", Steps::blend),
          Map.entry("fixed-cap", Steps::fixedCap),
          Map.entry("renormalized-cap", Steps::renormalizedCap),
          Map.entry("cap-then-weight", Steps::capThenWeight),
          Map.entry("demographic-cap", Steps::demographicCap),
          Map.entry("prospective-trend", Steps::prospectiveTrend),
          Map.entry("three-way-blend", Steps::threeWayBlend),
          Map.entry("population-adjustment", Steps::populationAdjustment),
          Map.entry("offset", Steps::offset),
          Map.entry("regional-type", Steps::regionalType));

  private Steps() {}

  static Map<String, ?> figures(WorkedExamples.Case example) {
    return BY_NAME.get(example.step()).apply(new Given(example.given()));
  }

  /** What a case gives, by name. */
  private record Given(Map<String, String> texts) {
    Money money(String name) {
      return Money.parse(texts.get(name));
    }

    Factor factor(String name) {
      return Factor.parse(texts.get(name));
    }

    Rate rate(String name) {
      return Rate.parseEither(texts.get(name));
    }

    ByEnrollmentType<Factor> factors(String name) {
      var four = Stream.of(texts.get(name).split(" ")).map(Factor::parse).iterator();
      return new ByEnrollmentType<>(four.next(), four.next(), four.next(), four.next());
    }
  }

  private static Map<String, ?> person(Given given) {
    var months = PersonYears.ofMonths(Long.parseLong(given.texts().get("months")));
    var step =
        BeneficiaryExpenditures.of(
            new BeneficiaryYear(given.money("payments"), months),
            new TruncationThreshold(given.money("threshold"), true),
            given.factor("completion"));
    return Map.of(
        "annualized", step.annualized(),
        "truncated", step.truncated(),
        "completed", step.completed(),
        "weighted", step.weighted());
  }

  private static Map<String, ?> marketShare(Given given) {
    var assigned = given.texts().get("assigned").split(" ");
    var assignable = given.texts().get("assignable").split(" ");
    List<County> counties = new ArrayList<>();
    for (int i = 0; i < assigned.length; i++) {
      var figures =
          new CountyFigures(
              Money.ofDollars(10_000),
              Factor.ONE,
              Factor.ONE,
              PersonYears.parseYears(assignable[i]),
              PersonYears.parseYears(assigned[i]));
      counties.add(new County("0000" + i, ByEnrollmentType.of(type -> figures)));
    }
    return Map.of("nationalWeight", RegionalServiceArea.of(counties).marketShare().esrd());
  }

  private static Map<String, ?> blend(Given given) {
    var national =
        given.texts().containsKey("national")
            ? given.factor("national")
            : given.money("national-to").over(given.money("national-from"));
    var blend = Trend.blend(national, given.factor("regional"), given.rate("weight"));
    return Map.of("national", national, "blend", blend);
  }

  private static Map<String, ?> fixedCap(Given given) {
    var by3 = given.factor("by3");
    var risk = capped(given, type -> by3, type -> given.factor("performance-year"));
    return Map.of("ratio", risk.ratios().esrd(), "capped", risk.capped().esrd());
  }

  private static Map<String, ?> renormalizedCap(Given given) {
    var by3 = RiskScore.of(given.factor("by3"), given.factor("by3-mean")).renormalized();
    var now = RiskScore.of(given.factor("performance-year"), given.factor("mean")).renormalized();
    return Map.of("capped", capped(given, type -> by3, type -> now).capped().esrd());
  }

  /** Two types of the same size, the others empty. */
  private static Map<String, ?> capThenWeight(Given given) {
    var scores =
        new ByEnrollmentType<>(given.factor("high"), given.factor("low"), Factor.ONE, Factor.ONE);
    var capped = capped(given, type -> Factor.ONE, scores::of).capped();
    var one = PersonYears.ofMonths(12);
    var mix = new TypeMix(new ByEnrollmentType<>(one, one, PersonYears.ZERO, PersonYears.ZERO));
    return Map.of("average", mix.average(capped.map(factor -> new Money(factor.value()))));
  }

  /** In the order ESRD, disabled, aged dual, aged non-dual; BY3 is one in all of them. */
  private static Map<String, ?> demographicCap(Given given) {
    var rule =
        BenchmarkRules.read().methods().riskAdjustment().at(AgreementStart.parse("2024-01-01"));
    var ones = ByEnrollmentType.of(type -> Factor.ONE);
    var risk = new PerformanceRisk.ByType(given.factors("risk"), given.factors("demographic"));
    var dollars = given.factors("dollars").map(factor -> new Money(factor.value()));
    var adjustment = RiskAdjustment.of(rule.value(), risk, ones, dollars);
    return Map.of(
        "cap", adjustment.cap().map(Factor::toString).orElse("none"),
        "esrd", adjustment.capped().esrd(),
        "agedNonDual", adjustment.capped().agedNonDual());
  }

  private static RiskAdjustment capped(
      Given given, Function<EnrollmentType, Factor> by3, Function<EnrollmentType, Factor> now) {
    return RiskAdjustment.of(
        new RiskCap.Fixed(given.rate("growth")),
        new PerformanceRisk.ByType(
            ByEnrollmentType.of(now), ByEnrollmentType.of(type -> Factor.ONE)),
        ByEnrollmentType.of(by3),
        ByEnrollmentType.of(type -> Money.ofDollars(1)));
  }

  private static Map<String, ?> prospectiveTrend(Given given) {
    var growth =
        given.texts().containsKey("growth")
            ? given.factor("growth")
            : growth(given).cumulative().esrd();
    var trend =
        ProspectiveTrend.of(
            given.money("national"), growth, given.factor("risk"), given.money("historical"));
    return Map.of(
        "growth", growth,
        "flatDollars", trend.dollars().orElseThrow().flat(),
        "atOwnRisk", trend.dollars().orElseThrow().atOwnRisk(),
        "factor", trend.factor());
  }

  /** Rates of years one by one, or one rate for some years. */
  private static ProspectiveTrendInputs.Growth growth(Given given) {
    if (given.texts().containsKey("years")) {
      var years = Integer.parseInt(given.texts().get("years"));
      return ProspectiveTrendInputs.Growth.alike(yearly(given.factor("yearly")), years);
    }
    return new ProspectiveTrendInputs.Growth(
        Stream.of(given.texts().get("yearly").split(" "))
            .map(rate -> yearly(Factor.parse(rate)))
            .toList());
  }

  private static ProspectiveTrendInputs.YearlyGrowth yearly(Factor rate) {
    return new ProspectiveTrendInputs.YearlyGrowth(rate, Factor.ONE);
  }

  private static Map<String, ?> threeWayBlend(Given given) {
    var blend =
        UpdateFactors.blend(
            given.factor("two-way"),
            given.factor("prospective-trend"),
            new ProspectiveTrendWeight(
                Integer.parseInt(given.texts().getOrDefault("parts", "1")),
                Integer.parseInt(given.texts().getOrDefault("of", "3"))));
    return Map.of("blend", blend, "updated", given.money("historical").times(blend));
  }

  private static Map<String, ?> populationAdjustment(Given given) {
    var rule = BenchmarkRules.read().methods().population().at(AgreementStart.parse("2025-01-01"));
    var inputs = new PopulationInputs(given.rate("share"), Optional.empty());
    var adjustment =
        PopulationAdjustment.of(
            inputs, given.money("national"), given.money("regional"), rule.value());
    return Map.of("scaler", adjustment.scaler(), "amount", adjustment.amount());
  }

  private static Map<String, ?> offset(Given given) {
    var offset = OffsetFactor.of(given.rate("dual-share"), given.factor("risk"));
    return Map.of("share", offset.share(), "remainder", offset.remainder());
  }

  private static Map<String, ?> regionalType(Given given) {
    var adjustment =
        TypeAdjustment.of(
            given.money("difference"),
            given.money("national"),
            new TypeAdjustment.Terms(
                given.rate("weight"),
                new RegionalCaps.BySign(given.rate("positive"), given.rate("negative")),
                Optional.of(OffsetFactor.of(given.rate("offset"), Factor.ONE))));
    return Map.of(
        "weighted", adjustment.weighted(),
        "capped", adjustment.capped(),
        "adjustment", adjustment.adjustment());
  }
}
