package org.trueup.benchmark.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.AsOf;

/** Agreements as announced; the highest revision of each is the current one. */
@ApplicationScoped
public class Agreements implements PanacheRepository<AgreementRow> {

  /**
   * Keeps a newer revision.
   *
   * @return whether it is the current one now: not when this or a later revision was on file
   */
  public boolean add(AgreementSigned agreement, Instant recordedAt) {
    var newer =
        count(
            "acoId = ?1 and start = ?2 and revision >= ?3",
            agreement.acoId().value(),
            agreement.start().date(),
            agreement.revision());
    if (newer > 0) {
      return false;
    }
    persist(AgreementRow.of(agreement, recordedAt));
    return true;
  }

  /** The highest revision; 0 for none. */
  public long latestRevision(AcoId aco, AgreementStart start) {
    return find(
            "select max(revision) from AgreementRow where acoId = ?1 and start = ?2",
            aco.value(),
            start.date())
        .project(Long.class)
        .firstResultOptional()
        .orElse(0L);
  }

  /** The highest revision of each agreement. */
  Map<String, Long> revisions() {
    return CurrentRevision.map(
        find(
            "select acoId || '/' || cast(start as string), max(revision) from AgreementRow"
                + " group by acoId, start"));
  }

  /** The agreement that covers a year, as known then. */
  public Optional<AgreementSigned> covering(AcoYear of, AsOf asOf) {
    return latest(of.aco(), asOf).stream()
        .map(AgreementRow::agreement)
        .filter(agreement -> agreement.covers(of.year()))
        .findFirst();
  }

  /** The years that the agreements of an ACO cover, as known now. */
  public List<AcoYear> years(AcoId aco) {
    return latest(aco, AsOf.NOW).stream()
        .flatMap(row -> row.agreement().tracksByYear().keySet().stream())
        .distinct()
        .sorted()
        .map(year -> new AcoYear(aco, year))
        .toList();
  }

  /** The agreements of an ACO as known now, the one that starts last first. */
  public List<AgreementSigned> of(AcoId aco) {
    return latest(aco, AsOf.NOW).stream().map(AgreementRow::agreement).toList();
  }

  /** Every ACO with an agreement, in order: those who lock several do so in this order. */
  public List<AcoId> acos() {
    return find("select distinct acoId from AgreementRow order by acoId")
        .project(String.class)
        .stream()
        .map(AcoId::new)
        .toList();
  }

  /** The agreements of all ACOs as known now. */
  public List<AgreementSigned> all() {
    return latest(list("order by acoId, start desc, revision desc")).stream()
        .map(AgreementRow::agreement)
        .toList();
  }

  private Collection<AgreementRow> latest(AcoId aco, AsOf asOf) {
    return latest(
        list(
            "acoId = ?1 and recordedAt <= ?2 order by start desc, revision desc",
            aco.value(),
            asOf.instant()));
  }

  /** The first row of each agreement, where those of the latest revision come first. */
  private static Collection<AgreementRow> latest(List<AgreementRow> rows) {
    var agreements = new LinkedHashMap<List<Object>, AgreementRow>();
    rows.forEach(row -> agreements.putIfAbsent(List.of(row.acoId, row.start), row));
    return agreements.values();
  }
}
