package org.trueup.assignment.calculation.agreement;

import java.time.LocalDate;
import java.util.List;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.RuleSet;
import org.trueup.contracts.value.Track;

/**
 * What would hold under an agreement in a track.
 *
 * @param end the last day of the full term
 * @param minimumRates one of them is elected where there are several
 * @param methodologies one of them is chosen for the first year where there are several
 * @param lossLimitStructures one of them is determined each year
 * @param mayMoveTo the tracks to which the agreement may move in a later year, as far as they exist
 */
public record OfferedTerms(
    RuleSet ruleSet,
    PerformanceYear firstYear,
    int performanceYears,
    LocalDate end,
    List<MinimumRateElection> minimumRates,
    List<AssignmentMethodology> methodologies,
    List<LossLimitStructure> lossLimitStructures,
    List<Track> mayMoveTo) {

  static OfferedTerms of(Agreement candidate, Track track, Rules rules) {
    var start = candidate.start();
    var terms = rules.agreements().terms().at(start).value();
    var year = terms.firstYear(start);
    var path = terms.path(track).orElse(List.of());
    return new OfferedTerms(
        terms.ruleSet(),
        year,
        terms.performanceYears(),
        terms.termEnd(start),
        rules.agreements().minimumRates().at(track, start).value().options(),
        rules.agreements().methodologies().at(track, year).value().choices(),
        rules
            .agreements()
            .lossLimits()
            .find(track, year)
            .map(rule -> rule.value().structures())
            .orElse(List.of()),
        path.subList(path.indexOf(track) + 1, path.size()));
  }
}
