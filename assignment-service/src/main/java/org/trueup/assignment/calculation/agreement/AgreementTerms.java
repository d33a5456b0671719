package org.trueup.assignment.calculation.agreement;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.rule.MethodologyChoices;
import org.trueup.contracts.rule.MinimumRateOptions;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.RuleSet;

/**
 * The terms of an agreement, complete: as it was sent, and what holds where it said nothing.
 * Follows from all agreements of the ACO alone, in whatever order they came.
 */
public record AgreementTerms(
    Agreement agreement,
    LocalDate end,
    RuleSet ruleSet,
    int period,
    SortedMap<PerformanceYear, AssignmentMethodology> methodologyByYear,
    MinimumRateElection minimumRate,
    SortedMap<PerformanceYear, LossLimitStructure> lossLimitStructureByYear,
    SortedMap<PerformanceYear, String> lossLimitReasonByYear,
    SortedMap<PerformanceYear, Integer> yearInTrack) {

  /**
   * The terms of an agreement.
   *
   * @param agreement one that {@link AgreementCheck} found no fault in
   * @param agreementsOfTheAco all of them, this one included
   */
  public static AgreementTerms of(
      Agreement agreement, Collection<Agreement> agreementsOfTheAco, Rules rules) {
    var onOffer = rules.agreements().terms().at(agreement.start()).value();
    var end = Objects.requireNonNullElse(agreement.end(), onOffer.termEnd(agreement.start()));
    var lossLimits = LossLimits.of(agreement, rules);
    return new AgreementTerms(
        agreement,
        end,
        onOffer.ruleSet(),
        period(agreement, agreementsOfTheAco),
        methodologies(agreement, rules),
        minimumRate(agreement, rules),
        lossLimits.byYear(),
        lossLimits.reasonByYear(),
        YearsInTrack.of(agreementsOfTheAco).of(agreement));
  }

  /** The rule that decides the methodology of one of its years; empty where the ACO chose it. */
  public static Optional<Ruled<MethodologyChoices>> methodologyUnlessChosen(
      Agreement agreement, PerformanceYear year, Rules rules) {
    return agreement.methodologyByYear().containsKey(year)
        ? Optional.empty()
        : Optional.of(methodologyRule(agreement, year, rules));
  }

  private static int period(Agreement agreement, Collection<Agreement> agreementsOfTheAco) {
    if (agreement.period() != null) {
      return agreement.period();
    }
    return 1
        + agreementsOfTheAco.stream()
            .filter(other -> other.start().compareTo(agreement.start()) < 0)
            .mapToInt(earlier -> period(earlier, agreementsOfTheAco))
            .max()
            .orElse(0);
  }

  private static SortedMap<PerformanceYear, AssignmentMethodology> methodologies(
      Agreement agreement, Rules rules) {
    var byYear = new TreeMap<PerformanceYear, AssignmentMethodology>();
    for (var year : agreement.coveredTracks().keySet()) {
      var unlessElected = methodologyRule(agreement, year, rules).value().unlessElected();
      byYear.put(year, agreement.methodologyByYear().getOrDefault(year, unlessElected));
    }
    return byYear;
  }

  private static Ruled<MethodologyChoices> methodologyRule(
      Agreement agreement, PerformanceYear year, Rules rules) {
    return rules
        .agreements()
        .methodologies()
        .at(requireNonNull(agreement.tracksByYear().get(year)), year);
  }

  /**
   * What was elected; otherwise the fixed rate of a two-sided track without a choice (42 CFR
   * 425.606(b)(1)(i)), otherwise the sliding scale.
   */
  private static MinimumRateElection minimumRate(Agreement agreement, Rules rules) {
    return agreement.minimumRate() != null ? agreement.minimumRate() : onlyRate(agreement, rules);
  }

  static MinimumRateElection onlyRate(Agreement agreement, Rules rules) {
    return agreement.tracksByYear().values().stream()
        .flatMap(track -> rules.agreements().minimumRates().find(track, agreement.start()).stream())
        .map(Ruled::value)
        .filter(rule -> !rule.isChoice())
        .map(MinimumRateOptions::options)
        .map(List::getFirst)
        .filter(MinimumRateElection.Fixed.class::isInstance)
        .findFirst()
        .orElse(MinimumRateElection.SLIDING);
  }
}
