package org.trueup.benchmark.calculation.historical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/** The highest of three adjustments, for agreements from 2025 on: 42 CFR 425.652(a)(8). */
class BenchmarkAdjustmentTest {
  private static final AgreementStart START = AgreementStart.parse("2025-01-01");

  private static RegionalAdjustment regional(Money amount) {
    var types = ByEnrollmentType.of(type -> new TypeAdjustment(amount, amount, amount));
    var amounts = ByEnrollmentType.of(type -> amount);
    return new RegionalAdjustment(
        amounts, amounts, amount, true, Rate.ONE, Optional.empty(), types, amount);
  }

  private static PriorSavings savings(Money amount) {
    return new PriorSavings(amount, Factor.ONE, amount, amount, amount, amount.isPositive());
  }

  /** By hand, on national expenditures of 12,000, 5 percent of which are 600. */
  @ParameterizedTest
  @CsvSource({
    // regional, prior savings, share of low income, kind, amount
    "200, 0,   0.30,  REGIONAL,      200",
    "-50, 0,   0.30,  POPULATION,    180",
    "-50, 0,   0.149, NONE,          0",
    "-50, 0,   0.15,  POPULATION,    90",
    "600, 0,   0.30,  REGIONAL,      600",
    "-50, 300, 0.30,  PRIOR_SAVINGS, 300",
    "-50, 100, 0.30,  POPULATION,    150",
    "250, 240, 0.80,  POPULATION,    280"
  })
  void theHighestOfThreeIsMade(
      String regional, String saved, String share, BenchmarkAdjustment.Kind kind, String amount) {
    var methods = BenchmarkRules.read().methods();
    var region = Money.parse(regional);
    var savings = savings(Money.parse(saved));
    var population =
        PopulationAdjustment.of(
            new PopulationInputs(Rate.parseFraction(share), Optional.empty()),
            Money.parse("12000"),
            region.max(savings.amount()),
            methods.population().at(START).value());

    var made =
        BenchmarkAdjustment.of(
            Optional.of(regional(region)),
            savings,
            Optional.of(population),
            methods.priorSavings().at(START).value());

    assertThat(made.kind()).isEqualTo(kind);
    assertThat(made.amounts().of(EnrollmentType.DISABLED)).isEqualTo(Money.parse(amount));
  }
}
