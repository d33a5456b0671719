package org.trueup.assignment.calculation.agreement;

import java.util.List;
import java.util.Optional;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.MinimumRateOptions;
import org.trueup.contracts.rule.Ruled;

/**
 * The minimum savings and loss rate an ACO chose: needed where its tracks leave a choice, and one
 * of the options then; elsewhere nothing but the rate the track has.
 */
final class MinimumRateCheck {
  private static final String POINTER = "/elections/minimumRate";

  private MinimumRateCheck() {}

  static List<Fault> faults(Agreement agreement, Rules rules) {
    var ofTracks =
        agreement.tracksByYear().values().stream()
            .distinct()
            .flatMap(
                track -> rules.agreements().minimumRates().find(track, agreement.start()).stream())
            .toList();
    if (ofTracks.isEmpty()) {
      return List.of();
    }
    var choice = ofTracks.stream().filter(rule -> rule.value().isChoice()).findFirst();
    return choice
        .map(rule -> faultOfChoice(agreement, rule))
        .orElseGet(() -> faultWithoutChoice(agreement, ofTracks.getFirst(), rules))
        .stream()
        .toList();
  }

  private static Optional<Fault> faultOfChoice(
      Agreement agreement, Ruled<MinimumRateOptions> rule) {
    var options = rule.value().options();
    var chosen = agreement.minimumRate();
    return chosen != null && options.contains(chosen)
        ? Optional.empty()
        : Optional.of(
            Fault.at(POINTER, chosen, "one of " + options).under(rule.title(), rule.cite()));
  }

  private static Optional<Fault> faultWithoutChoice(
      Agreement agreement, Ruled<MinimumRateOptions> rule, Rules rules) {
    var only = AgreementTerms.onlyRate(agreement, rules);
    var chosen = agreement.minimumRate();
    return chosen == null || chosen.equals(only)
        ? Optional.empty()
        : Optional.of(
            Fault.at(POINTER, chosen, "left out, or " + only + ": the tracks leave no choice")
                .under(rule.title(), rule.cite()));
  }
}
