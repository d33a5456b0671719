package org.trueup.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.local.published.GivenFacts;

class ComparisonTest {

  @Test
  void sameWholeDollarsAreToTheDollar() {
    assertThat(verdict(Rows.of("2018", "1").payment("1764000"), earned("1763999.50")))
        .isEqualTo(Verdict.TO_THE_DOLLAR);
    assertThat(verdict(Rows.of("2013", "1").payment("1764000.49"), earned("1764000.02")))
        .isEqualTo(Verdict.TO_THE_DOLLAR);
  }

  @Test
  void oneDollarApartIsWithinOneDollar() {
    assertThat(verdict(Rows.of("2018", "1").payment("1764001"), earned("1763999.50")))
        .isEqualTo(Verdict.WITHIN_ONE_DOLLAR);
  }

  @Test
  void aRoundedScoreMayMoveTheDollarsByHalfItsLastUnit() {
    // 4,000,000 x 50% x 0.00005 = 100 dollars, and one for the totals
    assertThat(verdict(Rows.of("2018", "1").payment("1764101"), earned("1764000")))
        .isEqualTo(Verdict.WITHIN_SCORE_ROUNDING);
    assertThat(verdict(Rows.of("2018", "1").payment("1764102"), earned("1764000")))
        .isEqualTo(Verdict.MISMATCHED);
  }

  @Test
  void anExactScoreMovesNothing() {
    assertThat(verdict(Rows.of("2018", "1").exactScore().payment("1764050"), earned("1764000")))
        .isEqualTo(Verdict.MISMATCHED);
  }

  @Test
  void theScoreMovesNoPaymentSinceTheRateNoLongerDependsOnIt() {
    assertThat(verdict(Rows.of("2021", "E").payment("1764050"), earned("1764000")))
        .isEqualTo(Verdict.MISMATCHED);
    assertThat(verdict(Rows.of("2023", "EN").payment("-1199950"), owed("1200000", "0")))
        .isEqualTo(Verdict.WITHIN_SCORE_ROUNDING);
  }

  @Test
  void aLossUnderARevenueLimitThatIsLessThanOursIsNotComputable() {
    var row = Rows.of("2023", "E").reduction("370788").payment("-138360").row();
    var comparison = Comparison.of(row, owed("829212", "370788"));

    assertThat(comparison.verdict()).isEqualTo(Verdict.NOT_COMPUTABLE);
    assertThat(comparison.impliedLimit()).contains(Money.parse("509148"));
  }

  @Test
  void aLossMoreThanOursIsMismatched() {
    var row = Rows.of("2023", "E").reduction("370788").payment("-900000");

    assertThat(verdict(row, owed("829212", "370788"))).isEqualTo(Verdict.MISMATCHED);
  }

  @Test
  void aLossUnderABenchmarkBasedLimitIsComputable() {
    var row = Rows.of("2018", "1+").reduction("100").payment("-1000");

    assertThat(verdict(row.structure(LossLimitStructure.REVENUE_BASED), owed("1199900", "100")))
        .isEqualTo(Verdict.NOT_COMPUTABLE);
    assertThat(verdict(row.structure(LossLimitStructure.BENCHMARK_BASED), owed("1199900", "100")))
        .isEqualTo(Verdict.MISMATCHED);
    assertThat(verdict(Rows.of("2018", "3").payment("-1000"), owed("1200000", "0")))
        .isEqualTo(Verdict.MISMATCHED);
  }

  @Test
  void savingsOfAnAcoWhoseFlagSpeaksOfLossesAloneAreNotComputable() {
    var left = new GivenFacts.Particulars(Optional.empty(), Optional.empty(), false, true, true);
    for (var printed : List.of("1764000", "0", "9")) {
      var row = Rows.of("2022", "EN").payment(printed).particulars(left);
      assertThat(verdict(row, earned("1764000"))).isEqualTo(Verdict.NOT_COMPUTABLE);
    }
    var owing = Rows.of("2022", "EN").particulars(left);
    assertThat(verdict(owing.payment("0"), earned("0"))).isEqualTo(Verdict.TO_THE_DOLLAR);
    assertThat(verdict(owing.payment("-1200000"), owed("1200000", "0")))
        .isEqualTo(Verdict.TO_THE_DOLLAR);
    assertThat(verdict(owing.payment("-600000"), owed("1200000", "0")))
        .isEqualTo(Verdict.NOT_COMPUTABLE);
  }

  @Test
  void aLossThatCmsSharedAndWeDidNotIsMismatched() {
    assertThat(verdict(Rows.of("2023", "E").payment("-5000"), owed("0", "0")))
        .isEqualTo(Verdict.MISMATCHED);
  }

  private static Verdict verdict(Rows row, SettledFigures figures) {
    return Comparison.of(row.row(), figures).verdict();
  }

  private static SettledFigures earned(String dollars) {
    return figures("4000000", dollars, "0", "0");
  }

  /** Losses of $4,000,000 at a loss rate of 30%: $1,200,000, below the ceiling. */
  private static SettledFigures owed(String dollars, String reduction) {
    return figures("-4000000", "0", dollars, reduction);
  }

  private static SettledFigures figures(
      String generated, String earned, String owed, String reduction) {
    return new SettledFigures(
        Money.parse(earned),
        Money.parse(owed),
        Money.parse(generated),
        Rate.parse("3%"),
        Rate.parse("50%"),
        Rate.parse("45%"),
        Rate.parse("30%"),
        Money.parse("4000000"),
        Money.parse(reduction));
  }
}
