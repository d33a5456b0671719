package org.trueup.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.RuleSet;
import org.trueup.contracts.value.Track;

/**
 * A participation agreement as it now stands, complete: each revision replaces the one before.
 * Topic {@code trueup.agreement-signed.v1}, key {@code A9004/2017-01-01}, compacted.
 *
 * @param end the last day of the agreement period
 * @param period which agreement of the ACO it is, from 1
 * @param tracksByYear the track of every performance year of the agreement; years that begin after
 *     a termination are not among them
 * @param methodologyByYear how beneficiaries are assigned in each of them
 * @param elections what the ACO chose where the rules leave a choice
 * @param lossLimitStructureByYear Track 1+: which loss sharing limit binds in each year
 * @param lossLimitReasonByYear why, for years in which it was determined from participants' owners
 * @param facts what is known of the ACO that settlements depend on
 * @param yearInTrack the how-many-eth year under its track each performance year is, from 1, over
 *     all agreements of the ACO on file (42 CFR 425.606(g) counts years in Track 2)
 * @param termination an early exit, when there was one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreementSigned(
    AcoId acoId,
    @Nullable String acoName,
    AgreementStart start,
    LocalDate end,
    RuleSet ruleSet,
    int period,
    Status status,
    SortedMap<PerformanceYear, Track> tracksByYear,
    SortedMap<PerformanceYear, AssignmentMethodology> methodologyByYear,
    Elections elections,
    SortedMap<PerformanceYear, LossLimitStructure> lossLimitStructureByYear,
    @Nullable SortedMap<PerformanceYear, String> lossLimitReasonByYear,
    @Nullable AgreementFacts facts,
    SortedMap<PerformanceYear, Integer> yearInTrack,
    @Nullable Termination termination,
    long revision,
    @Nullable Long supersedes,
    Instant recordedAt,
    Cause cause,
    String rulesFingerprint,
    String softwareVersion)
    implements AnnouncedEvent {

  /** Whether the agreement runs. */
  public enum Status {
    ACTIVE,
    TERMINATED
  }

  /**
   * What the ACO chose.
   *
   * @param minimumRate the minimum savings and loss rate, for tracks that may choose it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Elections(@Nullable MinimumRateElection minimumRate) {}

  /**
   * An early exit (42 CFR 425.218 to 425.221).
   *
   * @param date the effective date
   * @param voluntary whether the ACO left by itself
   */
  public record Termination(LocalDate date, boolean voluntary) {}

  @Override
  public String key() {
    return acoId + "/" + start;
  }

  /** {@code agreement/A9004/2017-01-01/2}. */
  @Override
  public String id() {
    return "agreement/" + key() + "/" + revision;
  }

  @Override
  public void check(EventCheck check) {
    check.present("acoId", acoId);
    check.present("start", start);
    check.present("ruleSet", ruleSet);
    check.present("recordedAt", recordedAt);
    check.present("tracksByYear", tracksByYear);
    check.present("methodologyByYear", methodologyByYear);
    check.unless(
        tracksByYear == null
            || methodologyByYear == null
            || methodologyByYear.keySet().containsAll(tracksByYear.keySet()),
        "methodologyByYear lacks a year of tracksByYear");
  }

  public boolean covers(PerformanceYear year) {
    return tracksByYear.containsKey(year);
  }

  /** The reference to this agreement that a result about one of its years carries. */
  public AgreementReference reference(PerformanceYear year) {
    return new AgreementReference(start, ruleSet, period, tracksByYear.headMap(year).size() + 1);
  }
}
