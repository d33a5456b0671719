package org.trueup.assignment.calculation.agreement;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/**
 * Whether an ACO may begin an agreement in a track, decided by signing one on trial: what is
 * refused here is refused there, by the same rules.
 *
 * @param refusals every rule against it; none where it is offered
 * @param terms what would hold then; absent where it is not offered
 */
public record TrackOffer(Track track, List<Fault> refusals, @Nullable OfferedTerms terms) {

  /**
   * An ACO that may begin an agreement.
   *
   * @param start the first day of the agreement
   * @param facts what is known of the ACO besides
   * @param others its other agreements
   */
  public record Applicant(
      AcoId acoId, AgreementStart start, AgreementFacts facts, Collection<Agreement> others) {}

  /**
   * Every track, for an agreement from one day.
   *
   * @throws NoRuleInForce for a start that nobody reviewed
   */
  public static List<TrackOffer> of(Applicant applicant, Rules rules) {
    return Arrays.stream(Track.values())
        .map(track -> onTrial(candidate(applicant, track, rules), applicant.others(), rules))
        .toList();
  }

  public boolean isOffered() {
    return refusals.isEmpty();
  }

  private static TrackOffer onTrial(
      Agreement candidate, Collection<Agreement> others, Rules rules) {
    var track = candidate.tracksByYear().firstEntry().getValue();
    var faults = AgreementCheck.faults(candidate, others, rules);
    var terms = faults.isEmpty() ? OfferedTerms.of(candidate, track, rules) : null;
    return new TrackOffer(track, faults, terms);
  }

  /** An agreement of one year, with the first of the choices where there are some. */
  private static Agreement candidate(Applicant applicant, Track track, Rules rules) {
    var start = applicant.start();
    var year = rules.agreements().terms().at(start).value().firstYear(start);
    var rate = rules.agreements().minimumRates().find(track, start);
    return new Agreement(
        applicant.acoId(),
        null,
        start,
        null,
        null,
        new TreeMap<>(Map.of(year, track)),
        new TreeMap<>(),
        rate.map(rule -> rule.value().options().getFirst()).orElse(null),
        structure(year, track, rules),
        ParticipantLists.NONE,
        applicant.facts(),
        null);
  }

  private static SortedMap<PerformanceYear, LossLimitStructure> structure(
      PerformanceYear year, Track track, Rules rules) {
    var structures = new TreeMap<PerformanceYear, LossLimitStructure>();
    rules
        .agreements()
        .lossLimits()
        .find(track, year)
        .ifPresent(rule -> structures.put(year, rule.value().structures().getFirst()));
    return structures;
  }
}
