package org.trueup.settlement.scenario;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.calculation.SettlementInputs;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.TrackYear;

/**
 * The actual settlement, read once for all scenarios.
 *
 * @param actual the year under the ACO's own agreement
 * @param inputs what it follows from
 */
record Basis(
    SettlementDetermined settlement,
    AgreementSigned agreement,
    TrackYear actual,
    SettlementInputs inputs) {

  /** Which year under the track this would be, counting from 1. */
  int firstYear(Track track) {
    return track == actual.track() ? actual.yearInTrack() : 1;
  }

  /** The tracks that were asked about; where none was, those that the rules of the year have. */
  List<Track> asked(Question question, Rules rules) {
    return question.tracks().isEmpty()
        ? Arrays.stream(Track.values()).filter(track -> isOfTheYear(track, rules)).toList()
        : question.tracks();
  }

  private boolean isOfTheYear(Track track, Rules rules) {
    var asked = actual.under(track, firstYear(track));
    return track == actual.track()
        || !asked.isOfTheProposal() && rules.whyNotOffered(asked).isEmpty();
  }

  /** The first line of a scenario whose figure differs from the actual settlement's. */
  @Nullable LineItem firstDifferingLine(List<LineItem> scenario) {
    var values = new HashMap<String, String>();
    settlement.lines().forEach(line -> values.put(line.line(), line.value()));
    return scenario.stream()
        .filter(line -> !Objects.equals(values.get(line.line()), line.value()))
        .findFirst()
        .orElse(null);
  }

  /**
   * What is not on file of a track that assigns beneficiaries over another window; empty where it
   * is.
   */
  Optional<String> otherWindow(TrackYear asked, Rules rules) {
    var methodology = settlement.head().assignmentMethodology();
    return rules
        .offers()
        .methodologies()
        .nearest(asked.track(), asked.year())
        .map(Ruled::value)
        .filter(choices -> methodology != null && !choices.choices().contains(methodology))
        .map(
            choices ->
                "The list and the benchmark under "
                    + choices.unlessElected()
                    + " assignment are not on file; the year was settled under "
                    + methodology);
  }
}
