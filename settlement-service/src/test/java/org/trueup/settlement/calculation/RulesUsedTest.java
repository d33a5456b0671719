package org.trueup.settlement.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.TrackYear;

/** What a settlement rests on is what its parts hold, and nothing that does not apply. */
class RulesUsedTest {
  private static final Rules RULES = Rules.read();
  private static final String EXIT =
      "Savings and losses of an ACO that leaves during a performance year: the rule for exits before"
          + " PY2020 is taken from the rule since";

  private static Settlement settlement(int year, Optional<EarlyExit> exit) {
    var participation =
        new Participation(
            MinimumRateElection.SLIDING,
            Optional.empty(),
            1,
            Optional.empty(),
            Optional.empty(),
            exit,
            Optional.empty(),
            false);
    var inputs =
        new SettlementInputs(
            new SettlementInputs.Population(10_000, PersonYears.parseYears("10000")),
            SettlementInputs.Dollars.of(Money.ofDollars(100), Money.ofDollars(120)),
            new Quality.MetStandard(Rate.ONE),
            participation,
            Optional.empty(),
            new ExtremeCircumstance.None(),
            SettlementInputs.Ledger.EMPTY);
    var start = AgreementStart.parse("2016-01-01");
    var asked = new TrackYear(PerformanceYear.of(year), start, Track.TRACK_3, 1);
    return Settlement.of(inputs, RULES.of(asked));
  }

  private static List<String> reservations(Settlement settlement) {
    return settlement.rulesUsed().filter(Ruled::isProvisional).map(Ruled::reservation).toList();
  }

  @Test
  void anEarlyExitBefore2020RestsOnARuleThatIsNotVerified() {
    var exit = Optional.of(new EarlyExit(9, true));

    assertThat(reservations(settlement(2017, exit))).containsExactly(EXIT);
    assertThat(reservations(settlement(2020, exit))).doesNotContain(EXIT);
  }

  @Test
  void whoStaysDoesNotRestOnTheRuleForThoseWhoLeave() {
    assertThat(settlement(2017, Optional.empty()).rulesUsed())
        .extracting(Ruled::rule)
        .contains("shared-loss-rate.yaml", "loss-sharing-limit.yaml", "sequestration.yaml")
        .doesNotContain("early-exit.yaml");
  }
}
