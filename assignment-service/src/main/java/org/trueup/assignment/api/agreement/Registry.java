package org.trueup.assignment.api.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.store.agreement.FiledAgreement;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.RuleSet;
import org.trueup.contracts.value.Track;

/**
 * A page of the registry of ACOs.
 *
 * @param nextCursor where the next page begins; absent on the last
 */
record Registry(List<Aco> items, @Nullable AcoId nextCursor) {

  /** An ACO and its agreements, the first one first. */
  record Aco(AcoId acoId, @Nullable String acoName, List<Agreement> agreements) {}

  /** What the registry shows of an agreement. */
  record Agreement(
      AgreementStart start,
      LocalDate end,
      RuleSet ruleSet,
      int period,
      SortedMap<PerformanceYear, Track> tracksByYear,
      long revision) {}

  /**
   * @param agreements in the order of ACOs and starts
   */
  static Registry of(List<FiledAgreement> agreements, @Nullable AcoId nextCursor) {
    var byAco =
        agreements.stream()
            .map(FiledAgreement::event)
            .collect(
                Collectors.groupingBy(AgreementSigned::acoId, TreeMap::new, Collectors.toList()));
    return new Registry(byAco.values().stream().map(Registry::aco).toList(), nextCursor);
  }

  private static Aco aco(List<AgreementSigned> agreements) {
    return new Aco(
        agreements.getFirst().acoId(),
        latestName(agreements),
        agreements.stream().map(Registry::agreement).toList());
  }

  private static @Nullable String latestName(List<AgreementSigned> agreements) {
    return agreements.reversed().stream()
        .map(AgreementSigned::acoName)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Agreement agreement(AgreementSigned event) {
    return new Agreement(
        event.start(),
        event.end(),
        event.ruleSet(),
        event.period(),
        event.tracksByYear(),
        event.revision());
  }
}
