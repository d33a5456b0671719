package org.trueup.assignment.rules.agreement;

import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.rule.TrackRules;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The rules under which an ACO's history opens or closes tracks.
 *
 * @param limits how many agreements may be begun in a track
 * @param barredTransitions the tracks that close another for good
 * @param options the tracks by revenue and experience, since July 2019
 * @param extraYears the levels of the glide path that may be kept for a further year
 * @param extensions whose term may be extended
 * @param reEntry what follows an early exit
 */
public record SuccessionRules(
    TrackRules<AgreementStart, AgreementLimits> limits,
    TrackRules<AgreementStart, BarredTransitions> barredTransitions,
    RuleHistory<AgreementStart, ParticipationOptions> options,
    RuleHistory<PerformanceYear, GlidePathExtraYear> extraYears,
    RuleHistory<AgreementStart, Extension> extensions,
    RuleHistory<AgreementStart, ReEntry> reEntry) {

  static SuccessionRules read(RuleFolder folder) {
    return new SuccessionRules(
        folder.byStartAndTrack("agreement-limits.yaml", AgreementLimits.class),
        folder.byStartAndTrack("never-after.yaml", BarredTransitions.class),
        folder.byStart("participation-options.yaml", ParticipationOptions.class),
        folder.byYear("glide-path-stays.yaml", GlidePathExtraYear.class),
        folder.byStart("agreement-extension.yaml", Extension.class),
        folder.byStart("re-entry.yaml", ReEntry.class));
  }
}
