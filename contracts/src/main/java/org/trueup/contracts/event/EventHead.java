package org.trueup.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/**
 * What every result about an ACO and a performance year begins with.
 *
 * @param revision counts the determinations of this result for this ACO and year, from 1
 * @param supersedes the revision it replaces; absent for the first
 * @param recordedAt when it was determined, taken while the ACO was locked
 * @param provisionalRules the rules behind it that are not yet verified in a text
 * @param rulesCarriedForwardFrom the last reviewed year, where the year itself is not reviewed yet
 * @param rulesFingerprint SHA-256 of the rule files it was computed with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventHead(
    AcoId acoId,
    @Nullable String acoName,
    PerformanceYear performanceYear,
    @Nullable AgreementReference agreement,
    @Nullable Track track,
    @Nullable AssignmentMethodology assignmentMethodology,
    long revision,
    @Nullable Long supersedes,
    Instant recordedAt,
    Stage stage,
    Cause cause,
    List<String> provisionalRules,
    @Nullable PerformanceYear rulesCarriedForwardFrom,
    String rulesFingerprint,
    String softwareVersion) {

  public EventHead {
    provisionalRules = provisionalRules == null ? List.of() : List.copyOf(provisionalRules);
  }

  /**
   * When and why a result is determined, and as which revision.
   *
   * @param revision from 1; 0 of what is shown and was not recorded
   */
  public record Occasion(AcoYear of, long revision, Instant recordedAt, Cause cause) {}

  /**
   * What it was determined by.
   *
   * @param provisionalRules see {@link EventHead}
   * @param carriedForwardFrom see {@link EventHead}
   */
  public record Origin(
      List<String> provisionalRules,
      Optional<PerformanceYear> carriedForwardFrom,
      String rulesFingerprint,
      String softwareVersion) {}

  /**
   * The head of a result about a year of an agreement.
   *
   * @param agreement the one that covers the year; absent while none is known
   */
  public static EventHead of(
      Occasion occasion, @Nullable AgreementSigned agreement, Stage stage, Origin origin) {
    var year = occasion.of().year();
    return new EventHead(
        occasion.of().aco(),
        agreement == null ? null : agreement.acoName(),
        year,
        agreement == null ? null : agreement.reference(year),
        agreement == null ? null : agreement.tracksByYear().get(year),
        agreement == null ? null : agreement.methodologyByYear().get(year),
        occasion.revision(),
        occasion.revision() > 1 ? occasion.revision() - 1 : null,
        occasion.recordedAt(),
        stage,
        occasion.cause(),
        origin.provisionalRules(),
        origin.carriedForwardFrom().orElse(null),
        origin.rulesFingerprint(),
        origin.softwareVersion());
  }

  /** Whether a rule behind it was not read in a text, or is carried forward. */
  public boolean hasProvisionalRules() {
    return !provisionalRules.isEmpty() || rulesCarriedForwardFrom != null;
  }

  /** Which ACO and year it is about. */
  public AcoYear acoYear() {
    return new AcoYear(acoId, performanceYear);
  }

  /** The same result, counted otherwise. */
  public EventHead withRevision(long counted, @Nullable Long replaces) {
    return new EventHead(
        acoId,
        acoName,
        performanceYear,
        agreement,
        track,
        assignmentMethodology,
        counted,
        replaces,
        recordedAt,
        stage,
        cause,
        provisionalRules,
        rulesCarriedForwardFrom,
        rulesFingerprint,
        softwareVersion);
  }

  /** The same result, with other words on what is not certain of its rules. */
  public EventHead withReservations(
      List<String> provisional, @Nullable PerformanceYear carriedForwardFrom) {
    return new EventHead(
        acoId,
        acoName,
        performanceYear,
        agreement,
        track,
        assignmentMethodology,
        revision,
        supersedes,
        recordedAt,
        stage,
        cause,
        provisional,
        carriedForwardFrom,
        rulesFingerprint,
        softwareVersion);
  }

  /** The record key of results by ACO and year: {@code A9004/2018}. */
  public String key() {
    return acoYear().toString();
  }
}
