package org.trueup.settlement.outlook;

import java.util.List;
import java.util.Optional;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Money;
import org.trueup.settlement.bench.tracks.AgreementOutlook;
import org.trueup.settlement.bench.tracks.Tie;
import org.trueup.settlement.reconciliation.Reservations;

/**
 * What each way through the next agreement would bring.
 *
 * @param of the year whose facts and law they rest on
 * @param weighed in the order asked
 * @param ties the cautions at which two are worth the same
 * @param frontier the names of those that no other dominates
 */
public record TrackChoices(
    AcoYear of,
    List<Weighed> weighed,
    List<Tie> ties,
    List<String> frontier,
    List<String> assumptions) {

  /**
   * One of them.
   *
   * @param lossSharingLimit the most that can be owed in a year; zero under a one-sided model
   * @param repaymentMechanism what must be at hand before the agreement; empty where none is asked
   * @param advancedApm whether every year counts as an Advanced APM
   * @param reservations what is not certain of the rules behind it and its benchmark
   */
  public record Weighed(
      TrackQuestion.Choice choice,
      AgreementOutlook outlook,
      Money lossSharingLimit,
      Optional<Money> repaymentMechanism,
      boolean advancedApm,
      Reservations reservations) {
    Tie.Choice asChoice() {
      return new Tie.Choice(choice.name(), outlook.total());
    }
  }
}
