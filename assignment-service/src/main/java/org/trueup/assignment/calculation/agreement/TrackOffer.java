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
   * Every track, for an agreement from one day.
   *
   * @param others the other agreements of the ACO
   * @throws NoRuleInForce for a start that nobody reviewed
   */
  public static List<TrackOffer> of(
      AcoId acoId,
      AgreementStart start,
      AgreementFacts facts,
      Collection<Agreement> others,
      Rules rules) {
    return Arrays.stream(Track.values())
        .map(track -> onTrial(candidate(acoId, start, facts, track, rules), others, rules))
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
  private static Agreement candidate(
      AcoId acoId, AgreementStart start, AgreementFacts facts, Track track, Rules rules) {
    var year = rules.terms().at(start).value().firstYear(start);
    var rate = rules.minimumRates().find(track, start);
    return new Agreement(
        acoId,
        null,
        start,
        null,
        null,
        new TreeMap<>(Map.of(year, track)),
        new TreeMap<>(),
        rate.map(rule -> rule.value().options().getFirst()).orElse(null),
        structure(year, track, rules),
        ParticipantLists.NONE,
        facts,
        null);
  }

  private static SortedMap<PerformanceYear, LossLimitStructure> structure(
      PerformanceYear year, Track track, Rules rules) {
    var structures = new TreeMap<PerformanceYear, LossLimitStructure>();
    rules
        .lossLimits()
        .find(track, year)
        .ifPresent(rule -> structures.put(year, rule.value().structures().getFirst()));
    return structures;
  }
}
