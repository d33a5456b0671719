package org.trueup.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.fact.ExpectedWorkbooks;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;

/** What CMS sends in a year, what of it came, and what is late. */
class ExpectedWorkbooksTest {
  private static final AcoYear OF = new AcoYear(new AcoId("A9004"), PerformanceYear.of(2018));

  /** The quarter's report comes in the quarter after it. */
  @Test
  void aReportIsLateOnceTheTimeIsOverInWhichCmsSendsIt() {
    var onFile = Set.of("QEXPU/2018Q1", "AEXPU/2014");
    assertThat(expected(onFile, "2018-09-30").late()).containsExactly("BNMRK/2018/PRELIMINARY");
    assertThat(expected(onFile, "2018-10-01").late())
        .containsExactly("BNMRK/2018/PRELIMINARY", "QEXPU/2018Q2");
    assertThat(expected(onFile, "2018-10-01").missing())
        .containsExactly(
            "BNMRK/2018/PRELIMINARY",
            "BNMRK/2018/FINAL",
            "AEXPU/2015",
            "AEXPU/2016",
            "QEXPU/2018Q2",
            "QEXPU/2018Q3",
            "QEXPU/2018Q4",
            "AEXPU/2018",
            "STLMT/2018");
    assertThat(expected(onFile, "2020-01-01").late()).hasSize(9);
  }

  @Test
  void aLaterDeliveryOfTheBenchmarkStandsForTheFirst() {
    assertThat(expected(Set.of("BNMRK/2018/JUNE"), "2018-07-01").late())
        .containsExactly("QEXPU/2018Q1");
  }

  @Test
  void withoutAnAgreementNobodyKnowsItsBenchmarkYears() {
    var found = ExpectedWorkbooks.of(OF, Optional.empty(), Set.of("STLMT/2018"), LocalDate.MIN);
    assertThat(found.agreed()).isFalse();
    assertThat(found.missing()).doesNotContain("AEXPU/2014").contains("AEXPU/2018");
  }

  private static ExpectedWorkbooks expected(Set<String> onFile, String day) {
    var agreement = Samples.agreement(OF.aco(), 1);
    return ExpectedWorkbooks.of(OF, Optional.of(agreement), onFile, LocalDate.parse(day));
  }
}
