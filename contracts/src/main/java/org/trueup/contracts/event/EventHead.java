package org.trueup.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
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

  /** The record key of results by ACO and year: {@code A9004/2018}. */
  public String key() {
    return acoId + "/" + performanceYear;
  }
}
