package org.trueup.assignment.store.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trueup.assignment.store.CurrentRevision;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.Version;

/** The agreements on file, every revision of them. An ACO has a handful. */
@ApplicationScoped
public class Agreements implements PanacheRepository<AgreementRow> {

  /** The current revision of each agreement of an ACO. */
  public SortedMap<AgreementStart, FiledAgreement> current(AcoId acoId) {
    return known(acoId, AsOf.NOW);
  }

  /** The revision of each agreement of an ACO that was current then. */
  public SortedMap<AgreementStart, FiledAgreement> known(AcoId acoId, AsOf asOf) {
    var known = new TreeMap<AgreementStart, FiledAgreement>();
    for (var row : rows(acoId)) {
      if (asOf.knew(row.recordedAt)) {
        known.put(new AgreementStart(row.startDate), row.toFiledAgreement());
      }
    }
    return known;
  }

  /**
   * The agreements of some ACOs as they were then, each in the order of starts. An ACO that had
   * none is left out.
   */
  public List<List<AgreementSigned>> known(Collection<AcoId> acos, AsOf asOf) {
    var known = new LinkedHashMap<String, SequencedMap<LocalDate, AgreementRow>>();
    var ids = acos.stream().map(AcoId::value).toList();
    for (var row : list("acoId in ?1 order by acoId, startDate, revision", ids)) {
      if (asOf.knew(row.recordedAt)) {
        known.computeIfAbsent(row.acoId, of -> new LinkedHashMap<>()).put(row.startDate, row);
      }
    }
    return known.values().stream()
        .map(byStart -> byStart.values().stream().map(AgreementRow::toEvent).toList())
        .toList();
  }

  /** The current agreement that covers a year. */
  public Optional<FiledAgreement> covering(AcoYear of) {
    return current(of.aco()).values().stream()
        .filter(filed -> filed.event().covers(of.year()))
        .findFirst();
  }

  public Optional<FiledAgreement> find(AcoId acoId, AgreementStart start, Version version) {
    return rows(acoId).stream()
        .filter(row -> row.startDate.equals(start.date()))
        .filter(row -> row.revision >= version.lowest() && row.revision <= version.highest())
        .filter(row -> version.asOf().knew(row.recordedAt))
        .reduce((earlier, later) -> later)
        .map(AgreementRow::toFiledAgreement);
  }

  /** Every ACO with an agreement, in the order of their identifiers. */
  public List<AcoId> acos() {
    return acosAfter(Optional.empty(), Integer.MAX_VALUE);
  }

  /** The ACOs after one in the order of their identifiers; from the first when there is none. */
  public List<AcoId> acosAfter(Optional<AcoId> after, int limit) {
    return getEntityManager()
        .createQuery(
            "select distinct acoId from AgreementRow where acoId > :after order by acoId",
            String.class)
        .setParameter("after", after.map(AcoId::value).orElse(""))
        .setMaxResults(limit)
        .getResultStream()
        .map(AcoId::parse)
        .toList();
  }

  /** Every revision of all agreements of an ACO, in order. */
  public List<AgreementSigned> all(AcoId acoId) {
    return rows(acoId).stream().map(row -> row.toFiledAgreement().event()).toList();
  }

  /** The highest revision of each agreement. */
  public Map<String, Long> revisions() {
    return CurrentRevision.map(
        find(
            "select acoId || '/' || cast(startDate as string), max(revision) from AgreementRow"
                + " group by acoId, startDate"));
  }

  public boolean isEmpty() {
    return findAll().range(0, 0).firstResultOptional().isEmpty();
  }

  public void add(FiledAgreement agreement) {
    persist(AgreementRow.of(agreement));
  }

  private List<AgreementRow> rows(AcoId acoId) {
    return list("acoId = ?1 order by startDate, revision", acoId.value());
  }
}
