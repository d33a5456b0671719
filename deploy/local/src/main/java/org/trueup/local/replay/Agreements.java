package org.trueup.local.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.local.published.GivenFacts;

/**
 * The agreements that published rows stand in. A year that an agreement on file covers stays in
 * that one, whatever start the row names: a performance year belongs to one agreement, and files of
 * several years may be replayed one after the other.
 */
final class Agreements {
  private final Map<AgreementStart, AgreementSigned> onFile;
  private final Map<AgreementStart, AgreementDraft> drafts = new TreeMap<>();

  private Agreements(Collection<AgreementSigned> onFile) {
    this.onFile =
        onFile.stream().collect(Collectors.toMap(AgreementSigned::start, agreement -> agreement));
  }

  /**
   * @param onFile what assignment-service announced so far, by ACO
   */
  static List<AgreementToSign> of(
      Collection<GivenFacts> rows, Map<AcoId, List<AgreementSigned>> onFile) {
    var byAco =
        rows.stream()
            .collect(Collectors.groupingBy(GivenFacts::acoId, TreeMap::new, Collectors.toList()));
    var agreements = new ArrayList<AgreementToSign>();
    byAco.forEach(
        (aco, ofAco) ->
            agreements.addAll(new Agreements(onFile.getOrDefault(aco, List.of())).drawnUp(ofAco)));
    return agreements;
  }

  private List<AgreementToSign> drawnUp(List<GivenFacts> rows) {
    rows.stream()
        .sorted(Comparator.comparing(GivenFacts::year))
        .forEach(row -> draft(row).add(row));
    return drafts.values().stream().map(AgreementDraft::toSign).toList();
  }

  private AgreementDraft draft(GivenFacts row) {
    var named =
        onFile.values().stream()
            .filter(agreement -> agreement.covers(row.year()))
            .map(AgreementSigned::start)
            .findFirst()
            .or(() -> named(row));
    if (named.isPresent()) {
      return draft(named.get());
    }
    var assumed = draft(AgreementStarts.assumed(row));
    return assumed.takes(row) ? assumed : draft(AgreementStarts.ofItsOwn(row));
  }

  /** Some rows of 2019 name the agreement that followed in July. */
  private static Optional<AgreementStart> named(GivenFacts row) {
    return row.start().filter(start -> AgreementStarts.firstYear(start).compareTo(row.year()) <= 0);
  }

  private AgreementDraft draft(AgreementStart start) {
    return drafts.computeIfAbsent(
        start, at -> new AgreementDraft(at, Optional.ofNullable(onFile.get(at))));
  }
}
