package org.trueup.benchmark.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.calculation.percapita.BeneficiaryYear;
import org.trueup.benchmark.calculation.percapita.ClaimPayment;
import org.trueup.benchmark.calculation.percapita.ClaimsExpenditures;
import org.trueup.benchmark.calculation.percapita.ClaimsMethod;
import org.trueup.benchmark.calculation.percapita.ClaimsOfBeneficiary;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
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
    return BeneficiaryYear.of(
            CLAIMS,
            PersonYears.parseYears("1"),
            claim -> rule.leavesOut(claim.claimType(), claim.code()))
        .payments();
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

  /** CMS's $10,000 in six months, 10,130 when completed: nothing of what is left out is in it. */
  @Test
  void claimsOfATypeComeToExpendituresAndToWhatWasLeftOut() {
    var half = PersonYears.ofMonths(6);
    var stay = new ClaimPayment("60", "", Money.ofDollars(9_900));
    var someClaims = Stream.concat(CLAIMS.stream(), Stream.of(stay)).toList();

    var found =
        ClaimsExpenditures.of(
            List.of(
                new ClaimsOfBeneficiary(EnrollmentType.AGED_NON_DUAL, half, someClaims),
                new ClaimsOfBeneficiary(EnrollmentType.AGED_NON_DUAL, half, List.of())),
            method());

    var type = Objects.requireNonNull(found.byType().get(EnrollmentType.AGED_NON_DUAL));
    assertThat(found.byType()).hasSize(1);
    assertThat(type.payments()).isEqualTo(Money.ofDollars(10_000));
    assertThat(type.leftOut()).isEqualTo(Money.ofDollars(9_500));
    assertThat(type.expenditures().total()).isEqualTo(Money.ofDollars(10_130));
    assertThat(type.expenditures().perCapita()).isEqualTo(Money.ofDollars(10_130));
    assertThat(found.leftOut())
        .extracting(ClaimsExpenditures.LeftOut::code)
        .containsExactly("A4353", "A4352");
  }

  private static ClaimsMethod method() {
    var year = PerformanceYear.of(2023);
    return new ClaimsMethod(
        RULES.methods().anomalousBilling().find(year),
        RULES.methods().truncation().at(year),
        RULES.methods().completionFactors().at(year),
        ByEnrollmentType.of(type -> Money.ofDollars(200_000)));
  }
}
