package org.trueup.assignment.api.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.RuleSet;
import org.trueup.contracts.value.Track;

/**
 * An ACO of the registry and its agreements, the first one first.
 *
 * @param acoName by the latest agreement that has one
 */
record AcoView(AcoId acoId, @Nullable String acoName, List<AgreementInShort> agreements) {

  /** What the registry shows of an agreement. */
  record AgreementInShort(
      AgreementStart start,
      LocalDate end,
      RuleSet ruleSet,
      int period,
      SortedMap<PerformanceYear, Track> tracksByYear,
      long revision) {}

  /**
   * An ACO.
   *
   * @param agreements in the order of starts; at least one
   */
  static AcoView of(List<AgreementSigned> agreements) {
    return new AcoView(
        agreements.getFirst().acoId(),
        latestName(agreements),
        agreements.stream().map(AcoView::inShort).toList());
  }

  private static @Nullable String latestName(List<AgreementSigned> agreements) {
    return agreements.reversed().stream()
        .map(AgreementSigned::acoName)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static AgreementInShort inShort(AgreementSigned event) {
    return new AgreementInShort(
        event.start(),
        event.end(),
        event.ruleSet(),
        event.period(),
        event.tracksByYear(),
        event.revision());
  }
}
