package org.trueup.assignment.store.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.store.Version;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/** The agreements on file, every revision of them. An ACO has a handful. */
@ApplicationScoped
public class Agreements implements PanacheRepository<AgreementRow> {

  /** The current revision of each agreement of an ACO. */
  public SortedMap<AgreementStart, FiledAgreement> current(AcoId acoId) {
    return known(acoId, null);
  }

  /** The revision of each agreement of an ACO that was in force then. */
  public SortedMap<AgreementStart, FiledAgreement> known(AcoId acoId, @Nullable Instant asOf) {
    var latest = new Version(null, asOf).latestInstant();
    var known = new TreeMap<AgreementStart, FiledAgreement>();
    for (var row : rows(acoId)) {
      if (!row.recordedAt.isAfter(latest)) {
        known.put(new AgreementStart(row.startDate), row.toFiledAgreement());
      }
    }
    return known;
  }

  /** The current agreement that covers a performance year. */
  public Optional<FiledAgreement> covering(AcoId acoId, PerformanceYear year) {
    return current(acoId).values().stream().filter(filed -> filed.event().covers(year)).findFirst();
  }

  /** The agreement that covered a performance year then. */
  public Optional<FiledAgreement> covering(
      AcoId acoId, PerformanceYear year, @Nullable Instant asOf) {
    return known(acoId, asOf).values().stream()
        .filter(filed -> filed.event().covers(year))
        .findFirst();
  }

  public Optional<FiledAgreement> find(AcoId acoId, AgreementStart start, Version version) {
    return rows(acoId).stream()
        .filter(row -> row.startDate.equals(start.date()))
        .filter(row -> row.revision <= version.highestRevision())
        .filter(row -> !row.recordedAt.isAfter(version.latestInstant()))
        .reduce((earlier, later) -> later)
        .filter(version::isMetBy)
        .map(AgreementRow::toFiledAgreement);
  }

  /** The ACOs after one in the order of their identifiers; from the first when there is none. */
  public List<AcoId> acosAfter(@Nullable AcoId after, int limit) {
    return getEntityManager()
        .createQuery(
            "select distinct acoId from AgreementRow where acoId > :after order by acoId",
            String.class)
        .setParameter("after", after == null ? "" : after.value())
        .setMaxResults(limit)
        .getResultStream()
        .map(AcoId::parse)
        .toList();
  }

  public void add(FiledAgreement agreement) {
    persist(AgreementRow.of(agreement));
  }

  /** The current agreements of several ACOs. */
  public List<FiledAgreement> currentOf(Collection<AcoId> acoIds) {
    return knownOf(acoIds, null);
  }

  /** The agreements of several ACOs that were in force then. */
  public List<FiledAgreement> knownOf(Collection<AcoId> acoIds, @Nullable Instant asOf) {
    return acoIds.stream().flatMap(acoId -> known(acoId, asOf).values().stream()).toList();
  }

  private List<AgreementRow> rows(AcoId acoId) {
    return list("acoId = ?1 order by startDate, revision", acoId.value());
  }
}
