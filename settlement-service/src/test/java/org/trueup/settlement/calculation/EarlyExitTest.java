package org.trueup.settlement.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.settlement.GoldenCases;
import org.trueup.settlement.rules.Rules;

/** 42 CFR 425.221(b): who leaves during a year, and what is left to reconcile. */
class EarlyExitTest {

  @ParameterizedTest
  @CsvSource({
    "early-exit-before-july-owes-nothing, true",
    "early-exit-losses-pro-rata, false",
    "level-b-earned, false",
  })
  void aYearIsNotReconciledWhereNeitherSavingsNorLossesAreLeft(String golden, boolean expected) {
    var settlement = GoldenCases.named(golden).settle(Rules.read());

    assertThat(settlement.isNotReconciled()).isEqualTo(expected);
  }
}
