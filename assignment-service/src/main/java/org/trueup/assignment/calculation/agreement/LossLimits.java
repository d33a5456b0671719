package org.trueup.assignment.calculation.agreement;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.agreement.LossLimitStructures;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The loss sharing limits of an agreement's years: as they were sent, or determined anew for each
 * year from its participants.
 *
 * @param reasonByYear for the years that were determined
 */
record LossLimits(
    SortedMap<PerformanceYear, LossLimitStructure> byYear,
    SortedMap<PerformanceYear, String> reasonByYear) {

  static LossLimits of(Agreement agreement, Rules rules) {
    var byYear = new TreeMap<PerformanceYear, LossLimitStructure>();
    var reasons = new TreeMap<PerformanceYear, String>();
    for (var year : agreement.coveredTracks().keySet()) {
      Optional.ofNullable(agreement.lossLimitStructureByYear().get(year))
          .ifPresent(sent -> byYear.put(year, sent));
      determined(agreement, year, rules)
          .ifPresent(
              determined -> {
                byYear.put(year, determined.structure());
                reasons.put(year, determined.reason());
              });
    }
    return new LossLimits(byYear, reasons);
  }

  /** What follows from the year's participants, where they were sent and the track asks for it. */
  static Optional<LossLimitDetermination> determined(
      Agreement agreement, PerformanceYear year, Rules rules) {
    return Optional.ofNullable(agreement.participants().in(year))
        .flatMap(
            list ->
                rule(agreement, year, rules)
                    .map(
                        rule ->
                            LossLimitDetermination.of(
                                list, agreement.participants().acceptsHigherRisk(), rule.value())));
  }

  static Optional<Ruled<LossLimitStructures>> rule(
      Agreement agreement, PerformanceYear year, Rules rules) {
    return Optional.ofNullable(agreement.tracksByYear().get(year))
        .flatMap(track -> rules.agreements().lossLimits().find(track, year));
  }
}
