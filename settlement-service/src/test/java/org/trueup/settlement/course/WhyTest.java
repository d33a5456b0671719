package org.trueup.settlement.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.json.Json;

class WhyTest {
  private static final String EARNS = figures("EARNED", "3140000", "0.0314", "0.0313", "12000");

  @Test
  void aFirstSettlementSaysOnWhichSideOfTheMinimumItStands() {
    assertThat(why(null, EARNS)).isEqualTo("savings 3.14% reach MSR 3.13%");
  }

  @Test
  void aMinimumThatIsMissedFromNowOnIsNamedWithThePeopleThatAreShort() {
    var misses = figures("NEITHER", "3140000", "0.0314", "0.03149", "12000");
    assertThat(why(EARNS, misses))
        .isEqualTo("savings 3.14% now miss MSR 3.15% by 92 beneficiaries");
  }

  @Test
  void ratesThatLookAlikeGetMoreDecimals() {
    var misses = figures("NEITHER", "3140000", "0.0314", "0.031404", "12000");
    assertThat(why(EARNS, misses)).startsWith("savings 3.1400% now miss MSR 3.1404%");
  }

  @Test
  void theSamePeopleForFewerMonthsMoveTheAmountByPersonYears() {
    var fewer = figures("EARNED", "3140000", "0.0314", "0.0313", "11400");
    assertThat(why(EARNS, fewer)).isEqualTo("person years -5.0%, 302 came, 593 left");
    assertThat(Why.withoutTurnover(why(EARNS, fewer))).isEqualTo("person years -5.0%");
    assertThat(Why.withoutTurnover("person years -5.0%, 3 left")).isEqualTo("person years -5.0%");
  }

  @Test
  void whatMovedNothingIsNotExplainedByPeopleWhoCameEarlier() {
    assertThat(why(EARNS, EARNS))
        .isEqualTo("savings, losses and what is shared of them are as before");
  }

  @Test
  void aQualityScoreMovesWhatIsShared() {
    assertThat(
            why(
                EARNS + ", \"finalSharingRate\": \"0.45\"",
                EARNS + ", \"finalSharingRate\": \"0.5\""))
        .isEqualTo("shared 45% to 50%");
  }

  @Test
  void aRateThatMovedIsNamedWithTheOneBefore() {
    var other = figures("EARNED", "3300000", "0.033", "0.0313", "11400");
    assertThat(why(EARNS, other)).isEqualTo("savings 3.14% to 3.30%, person years -5.0%");
  }

  @Test
  void aCorridorThatIsLeftAndALimitThatBindsAreBothNamed() {
    var inside = losses("NEITHER", "-600000", "-0.006", false);
    var owes = losses("OWED", "-3000000", "-0.03", true);
    assertThat(why(owes, inside))
        .startsWith("losses 0.60% now below MLR 2%, no limit cuts it any more");
    assertThat(why(inside, owes))
        .startsWith("losses 3% now reach MLR 2%, share of losses 900,000, cut to 8% of revenue");
  }

  @Test
  void otherPeopleAreNamedWhereTheRateMoved() {
    var inside = losses("NEITHER", "-600000", "-0.006", false);
    var owes = losses("OWED", "-3000000", "-0.03", true);
    var with = settlement(owes, 95);
    var without = settlement(inside, 71);
    assertThat(Why.of(new Movement(with, without, people(), null)))
        .startsWith("losses 0.60% now below MLR 2%: ESRD -24.0 py");
  }

  private static String why(@Nullable String before, String now) {
    return Why.of(
        new Movement(
            before == null ? null : settlement(before, 90), settlement(now, 90), people(), 92));
  }

  private static SettlementDetermined settlement(String figures, int esrd) {
    return Json.read(
        """
        {"figures": {%s}, "inputs": {"participantRevenue": {"revenue": "9150000", "revision": 1},
          "benchmark": {"assignment": {"personYearsByType": {"esrd": {"months": "%d"},
            "disabled": {"months": "1200"}, "agedDual": {"months": "1200"},
            "agedNonDual": {"months": "12000"}}}}}}
        """
            .formatted(figures, esrd * 12),
        SettlementDetermined.class);
  }

  private static AssignmentDetermined people() {
    return Json.read(
        """
        {"turnover": {"comparedWith": "Q1", "added": 290, "returned": 12, "dropped": 593,
          "excluded": 0, "changed": 0, "byReason": {}}}
        """,
        AssignmentDetermined.class);
  }

  private static String figures(
      String outcome, String generated, String rate, String minimum, String months) {
    return """
        "outcome": "%s", "generated": "%s", "savingsRate": "%s", "minimumSavingsRate": "%s",
        "totalBenchmark": "100000000", "personYears": {"months": "%s"}
        """
        .formatted(outcome, generated, rate, minimum, months);
  }

  private static String losses(String outcome, String generated, String rate, boolean binds) {
    return figures(outcome, generated, rate, "0.02", "12000")
        + """
        , "minimumLossRate": "0.02", "sharedLossRate": "0.3", "lossLimit": "732000",
        "lossLimitBinds": %s
        """
            .formatted(binds);
  }
}
