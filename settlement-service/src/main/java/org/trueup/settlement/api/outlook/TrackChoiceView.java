package org.trueup.settlement.api.outlook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.rest.Table;
import org.trueup.settlement.bench.projection.LikelyAmounts;
import org.trueup.settlement.bench.tracks.Tie;
import org.trueup.settlement.outlook.TrackChoices;
import org.trueup.settlement.outlook.TrackQuestion;
import org.trueup.settlement.reconciliation.Reservations;

/**
 * What the next agreement would bring under each choice of tracks. There is no recommendation in
 * it.
 *
 * @param frontier the choices that no other dominates
 * @param reservations what is not certain of the rules behind any of them
 */
public record TrackChoiceView(
    AcoId acoId,
    PerformanceYear performanceYear,
    int years,
    Rate caution,
    List<ChoiceView> items,
    List<TieView> ties,
    List<String> frontier,
    @JsonUnwrapped Reservations reservations,
    List<String> assumptions)
    implements Table {
  private static final int DIGITS = 12;

  /**
   * One way through the agreement; amounts are of all its years.
   *
   * @param expectedByYear the expected amount of each year
   * @param certaintyEquivalent what it is worth at the caution asked for
   * @param dominated whether another brings at least as much in both, and more in one
   * @param shareOwingOnce the share of paths that owe in at least one year
   * @param p95OfWorstYearOwed what the worst year owes in all but five of a hundred paths
   * @param lossSharingLimit the most that can be owed in a year
   * @param repaymentMechanism what must be at hand; absent where none is asked
   * @param provisional true where a rule behind it was not read in a text, or is carried forward
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ChoiceView(
      String choice,
      List<Track> tracks,
      List<Money> expectedByYear,
      Money expected,
      Money certaintyEquivalent,
      boolean dominated,
      Rate shareOwingOnce,
      Rate shareBelowZero,
      Money least,
      Money worstTenth,
      Money p05,
      Money p50,
      Money p95,
      Money p95OfWorstYearOwed,
      Money lossSharingLimit,
      @Nullable Money repaymentMechanism,
      boolean advancedApm,
      @Nullable Boolean provisional) {
    private static final int DIGITS_OF_SHARES = 8;

    static ChoiceView of(TrackChoices.Weighed weighed, Rate caution, boolean dominated) {
      var total = weighed.outlook().total();
      var choice = new Tie.Choice(weighed.choice().name(), total);
      return new ChoiceView(
          choice.name(),
          weighed.choice().tracks(),
          weighed.outlook().byYear().stream().map(LikelyAmounts::expected).toList(),
          total.expected(),
          choice.certaintyEquivalent(caution),
          dominated,
          total.share(weighed.outlook().pathsOwing()).toDecimals(DIGITS_OF_SHARES),
          total.share(total.owing()).toDecimals(DIGITS_OF_SHARES),
          total.least(),
          total.worstTenth(),
          total.quantile(Rate.parse("5%")),
          total.quantile(Rate.parse("50%")),
          total.quantile(Rate.parse("95%")),
          weighed.outlook().worstYearOwed().quantile(Rate.parse("95%")),
          weighed.lossSharingLimit(),
          weighed.repaymentMechanism().orElse(null),
          weighed.advancedApm(),
          weighed.reservations().provisional());
    }
  }

  /** See {@link Tie}. */
  public record TieView(String bold, String cautious, Rate caution, String explanation) {
    static TieView of(Tie tie) {
      var caution = tie.caution().toDecimals(DIGITS);
      return new TieView(
          tie.bold(),
          tie.cautious(),
          caution,
          "%s if your caution is below %s, else %s"
              .formatted(tie.bold(), tie.caution().toDecimals(3), tie.cautious()));
    }
  }

  static TrackChoiceView of(TrackChoices choices, TrackQuestion question) {
    return new TrackChoiceView(
        choices.of().aco(),
        choices.of().year(),
        question.years(),
        question.caution(),
        choices.weighed().stream()
            .map(
                weighed ->
                    ChoiceView.of(
                        weighed,
                        question.caution(),
                        !choices.frontier().contains(weighed.choice().name())))
            .toList(),
        choices.ties().stream().map(TieView::of).toList(),
        choices.frontier(),
        Reservations.all(
            choices.weighed().stream().map(TrackChoices.Weighed::reservations).toList()),
        choices.assumptions());
  }
}
