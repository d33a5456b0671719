package org.trueup.assignment.calculation.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.assignment.rules.agreement.ParticipationOptions;
import org.trueup.assignment.rules.agreement.ParticipationOptions.Option;
import org.trueup.assignment.rules.agreement.ParticipationOptions.Renewing;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.RiskExperience;
import org.trueup.contracts.value.Track;

/**
 * The tracks open to an ACO by its revenue and its experience with risk (42 CFR 425.600(d), (g)).
 */
final class OptionsCheck {
  private final AgreementHistory history;
  private final Agreement agreement;
  private final Ruled<ParticipationOptions> rule;

  private OptionsCheck(AgreementHistory history, Ruled<ParticipationOptions> rule) {
    this.history = history;
    this.agreement = history.agreement();
    this.rule = rule;
  }

  static List<Fault> faults(AgreementHistory history) {
    return history
        .rules()
        .agreements()
        .succession()
        .options()
        .find(history.agreement().start())
        .flatMap(rule -> new OptionsCheck(history, rule).fault())
        .stream()
        .toList();
  }

  private Optional<Fault> fault() {
    var track = agreement.firstTrack();
    var open = open();
    // A track that no kind of ACO may enter is no matter of what this one is.
    if (track == null || open.contains(track) || all().noneMatch(track::equals)) {
      return Optional.empty();
    }
    var names = open.stream().map(Track::name).collect(Collectors.joining(", "));
    var expected = "a track open to an ACO of " + kind() + ": " + names;
    var pointer = "/tracksByYear/" + agreement.tracksByYear().firstKey();
    return Optional.of(Fault.at(pointer, track, expected).under(rule.title(), rule.cite()));
  }

  private Set<Track> open() {
    return rule.value().options().stream()
        .filter(this::mayBeMeant)
        .flatMap(option -> option.tracks().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<Track> all() {
    return rule.value().options().stream().flatMap(option -> option.tracks().stream());
  }

  private boolean mayBeMeant(Option option) {
    var revenue = agreement.facts().revenueStatus();
    return experience().filter(known -> known != option.experience()).isEmpty()
        && (option.revenue() == null || revenue == null || revenue == option.revenue())
        && (option.renewing() == null || renews(option.renewing()));
  }

  private boolean renews(Renewing renewing) {
    return history.before().filter(before -> renewing.includes(before.start())).isPresent();
  }

  /** As its history shows; otherwise as it was sent; otherwise unknown. */
  private Optional<RiskExperience> experience() {
    var options = rule.value();
    var tookPart =
        history
            .periods()
            .anyMatch(period -> AgreementHistory.wasIn(period, options.experiencedAfter()));
    var deferred = options.experiencedAfterDeferral() && history.deferral().isPresent();
    return tookPart || deferred
        ? Optional.of(RiskExperience.EXPERIENCED)
        : Optional.ofNullable(agreement.facts().experience());
  }

  private String kind() {
    var revenue = agreement.facts().revenueStatus();
    var known = experience().map(status -> "experience " + status).orElse("any experience");
    return known + (revenue == null ? "" : " and revenue " + revenue);
  }
}
