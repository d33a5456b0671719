package org.trueup.benchmark.calculation.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.benchmark.calculation.RandomInputs;
import org.trueup.benchmark.calculation.Scenario;
import org.trueup.benchmark.calculation.bridge.Bridge.Amounts;
import org.trueup.benchmark.calculation.bridge.Bridge.Term;
import org.trueup.benchmark.calculation.historical.PriorExperience;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;

class BridgeTest {

  @Test
  void theTermsAddUpToTheDifferenceExactly() {
    RandomInputs.forAll(
        (inputs, rules, more) -> {
          var from = Benchmark.of(inputs, rules);
          var to = Benchmark.of(more.get(), rules);

          var bridge = Bridge.of(from, to);

          assertThat(sum(bridge, Amounts::perCapita))
              .isEqualByComparingTo(exactly(to.updated().perCapita(), from.updated().perCapita()));
          assertThat(sum(bridge, Amounts::total))
              .isEqualByComparingTo(exactly(to.updated().total(), from.updated().total()));
        });
  }

  @Test
  void aBenchmarkDoesNotDifferFromItself() {
    RandomInputs.forAll(
        (inputs, rules) -> {
          var benchmark = Benchmark.of(inputs, rules);

          assertThat(Bridge.of(benchmark, benchmark).terms())
              .allSatisfy(
                  term ->
                      assertThat(term.difference()).isEqualTo(new Amounts(Money.ZERO, Money.ZERO)));
        });
  }

  @Test
  void aChangeOfOnePartIsAttributedToItAlone() {
    var from = Scenario.named("three-way-blend-prior-savings").benchmark();
    var less =
        new PriorExperience(from.components().prior().years(), PersonYears.ofMonths(900_000));
    var to = Benchmark.of(from.components().withPrior(less), from.rules());

    var bridge = Bridge.of(from, to);

    assertThat(bridge.terms())
        .filteredOn(term -> !term.difference().perCapita().isZero())
        .extracting(Term::cause)
        .containsExactly(BridgeCause.PRIOR_SAVINGS);
    assertThat(bridge.difference().perCapita().isNegative()).isTrue();
  }

  /** 42 CFR 425.652(b)(4): one sixth in 2024, one third in 2025. */
  @Test
  void theWeightOfAnotherYearIsACauseOfItsOwn() {
    var from = Scenario.named("three-way-blend-regional").benchmark();
    var rulesOf2025 =
        BenchmarkRules.read()
            .methods()
            .of(AgreementStart.parse("2024-01-01"), false, PerformanceYear.of(2025));
    var to = Benchmark.of(from.components(), rulesOf2025);

    var bridge = Bridge.of(from, to);

    assertThat(bridge.terms())
        .filteredOn(term -> !term.difference().perCapita().isZero())
        .extracting(Term::cause)
        .containsExactly(BridgeCause.PROSPECTIVE_TREND_WEIGHT);
  }

  private static BigDecimal sum(Bridge bridge, Function<Amounts, Money> amount) {
    return bridge.terms().stream()
        .map(term -> amount.apply(term.difference()).amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal exactly(Money to, Money from) {
    return to.amount().subtract(from.amount());
  }
}
