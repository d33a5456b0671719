package org.trueup.benchmark.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.historical.ByBenchmarkYear;
import org.trueup.benchmark.calculation.historical.County;
import org.trueup.benchmark.calculation.historical.CountyFigures;
import org.trueup.benchmark.calculation.historical.PopulationInputs;
import org.trueup.benchmark.calculation.historical.PriorYear;
import org.trueup.benchmark.calculation.updated.AssignedGroup;
import org.trueup.benchmark.calculation.updated.PerformanceRisk;
import org.trueup.benchmark.calculation.updated.ProspectiveTrendInputs;
import org.trueup.benchmark.calculation.updated.ProspectiveTrendInputs.YearlyGrowth;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.benchmark.rules.RiskCap;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;

/** Random ACOs, one after the other, under every rule set. */
public final class RandomInputs {
  private static final long SEED = 20240101;
  private static final int RUNS = 400;
  private static final BenchmarkRules RULES = BenchmarkRules.read();
  private static final List<String> STARTS =
      List.of(
          "2013-01-01",
          "2016-01-01",
          "2017-01-01",
          "2019-07-01",
          "2022-01-01",
          "2024-01-01",
          "2025-01-01");

  private final Random random;

  RandomInputs(Random random) {
    this.random = random;
  }

  /** Runs a property on many inputs; a failure names the seed and the run. */
  public static void forAll(BiConsumer<BenchmarkInputs, RulesInForce> property) {
    forAll((inputs, rules, more) -> property.accept(inputs, rules));
  }

  /** A property that needs more inputs for the same rules. */
  public interface Property {
    void accept(BenchmarkInputs inputs, RulesInForce rules, Supplier<BenchmarkInputs> more);
  }

  /** Runs a property on many inputs; a failure names the seed and the run. */
  public static void forAll(Property property) {
    var random = new Random(SEED);
    for (int run = 0; run < RUNS; run++) {
      var start = STARTS.get(random.nextInt(STARTS.size()));
      var isFirst = start.startsWith("2013") || random.nextBoolean();
      var rules = RULES.methods().of(AgreementStart.parse(start), isFirst, year(start));
      var inputs = new RandomInputs(random);
      try {
        property.accept(inputs.next(rules), rules, () -> inputs.next(rules));
      } catch (AssertionError failed) {
        throw new AssertionError("seed " + SEED + " run " + run + " start " + start, failed);
      }
    }
  }

  private static PerformanceYear year(String start) {
    return PerformanceYear.of(AgreementStart.parse(start).date().getYear());
  }

  private ProspectiveTrendInputs growth() {
    return random.nextInt(4) == 0
        ? new ProspectiveTrendInputs.Delivered(ByEnrollmentType.of(type -> factor(1.03, 1.30)))
        : new ProspectiveTrendInputs.Growth(
            Stream.generate(() -> new YearlyGrowth(factor(1.03, 1.06), factor(1.03, 1.06)))
                .limit(1 + random.nextInt(5))
                .toList());
  }

  BenchmarkInputs next(RulesInForce rules) {
    return new BenchmarkInputs(
        new AgreementTerms(1 + random.nextInt(5)),
        ByBenchmarkYear.of(year -> ownYear()),
        new OwnPerformanceYear(personYears(), risk(rules)),
        new BenchmarkInputs.National(
            ByBenchmarkYear.of(year -> nationalYear()), nationalYear(), Optional.of(growth())),
        Optional.of(
            new BenchmarkInputs.Regions(ByBenchmarkYear.of(year -> counties()), counties())),
        Stream.generate(this::priorYear).limit(random.nextInt(4)).toList(),
        Optional.of(new PopulationInputs(Rate.parse(random.nextInt(60) + "%"), Optional.empty())));
  }

  private OwnYear ownYear() {
    var personYears = personYears();
    var all = personYears.reduce(PersonYears::plus).months().intValueExact();
    return new OwnYear(
        ByEnrollmentType.of(type -> money(4_000, 60_000)),
        personYears,
        ByEnrollmentType.of(type -> factor(0.8, 1.3)),
        PersonYears.ofMonths(random.nextInt(all)));
  }

  private NationalFactors nationalYear() {
    return new NationalFactors(
        ByEnrollmentType.of(type -> money(6_000, 50_000)),
        ByEnrollmentType.of(type -> factor(0.9, 1.1)),
        ByEnrollmentType.of(type -> factor(0.9, 1.1)));
  }

  private List<County> counties() {
    return Stream.of("51059", "51107", "24031")
        .limit(1 + random.nextInt(3))
        .map(this::county)
        .toList();
  }

  private County county(String code) {
    return new County(
        code,
        ByEnrollmentType.of(
            type -> {
              var assigned = 1 + random.nextInt(90_000);
              return new CountyFigures(
                  money(4_000, 60_000),
                  factor(0.8, 1.3),
                  factor(0.9, 1.1),
                  PersonYears.ofMonths(assigned + random.nextInt(300_000)),
                  PersonYears.ofMonths(assigned));
            }));
  }

  private PerformanceRisk risk(RulesInForce rules) {
    return rules.update().riskAdjustment().value() instanceof RiskCap.ByGroup
        ? new PerformanceRisk.ByGroup(
            ByEnrollmentType.of(type -> group()), ByEnrollmentType.of(type -> group()))
        : new PerformanceRisk.ByType(
            ByEnrollmentType.of(type -> factor(0.8, 1.3)),
            ByEnrollmentType.of(type -> factor(0.95, 1.05)));
  }

  private AssignedGroup group() {
    return new AssignedGroup(
        factor(0.8, 1.3),
        factor(0.8, 1.3),
        factor(0.9, 1.1),
        factor(0.9, 1.1),
        PersonYears.ofMonths(1 + random.nextInt(50_000)));
  }

  private PriorYear priorYear() {
    var outcomes = PriorYear.Outcome.values();
    return new PriorYear(
        outcomes[random.nextInt(outcomes.length)],
        money(-600, 900),
        PersonYears.ofMonths(1 + random.nextInt(200_000)),
        Rate.parse(random.nextInt(76) + "%"));
  }

  private ByEnrollmentType<PersonYears> personYears() {
    return ByEnrollmentType.of(type -> PersonYears.ofMonths(1 + random.nextInt(120_000)));
  }

  private Money money(int from, int to) {
    return new Money(decimal(from, to));
  }

  private Factor factor(double from, double to) {
    return new Factor(decimal(from, to));
  }

  private BigDecimal decimal(double from, double to) {
    return new BigDecimal(String.format(Locale.ROOT, "%.6f", random.nextDouble(from, to)));
  }
}
