package org.trueup.benchmark.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.calculation.percapita.BeneficiaryYear;
import org.trueup.benchmark.calculation.percapita.ClaimPayment;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;

/** 42 CFR 425.670(b): catheters of 2023, on claims of durable medical equipment alone. */
class AnomalousBillingTest {
  private static final BenchmarkRules RULES = BenchmarkRules.read();
  private static final List<ClaimPayment> CLAIMS =
      List.of(
          new ClaimPayment("82", "A4353", Money.ofDollars(9_000)),
          new ClaimPayment("72", "A4352", Money.ofDollars(500)),
          new ClaimPayment("40", "A4353", Money.ofDollars(70)),
          new ClaimPayment("82", "E0601", Money.ofDollars(30)));

  private static Money payments(int year) {
    var rule = RULES.methods().anomalousBilling().at(PerformanceYear.of(year)).value();
    return BeneficiaryYear.of(CLAIMS, PersonYears.parseYears("1"), rule).payments();
  }

  @Test
  void cathetersOf2023CountInNoExpenditures() {
    assertThat(payments(2023)).isEqualTo(Money.ofDollars(100));
  }

  @Test
  void aYearWhoseCodesWereNotReadLeavesNothingOutAndSaysSo() {
    assertThat(payments(2025)).isEqualTo(Money.ofDollars(9_600));
    assertThat(RULES.methods().anomalousBilling().at(PerformanceYear.of(2025)).isProvisional())
        .isTrue();
    assertThat(RULES.methods().anomalousBilling().find(PerformanceYear.of(2022))).isEmpty();
  }
}
