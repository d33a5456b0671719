package org.trueup.assignment.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Version;

/** The determinations on file, every revision of them. */
@ApplicationScoped
public class Assignments implements PanacheRepository<AssignmentRow> {

  public Optional<AssignmentDetermined> find(AcoYear of, Version version) {
    return row(of, version).map(AssignmentRow::event);
  }

  /** The same with what is shown of its lists. */
  public Optional<AssignmentOnFile> findWithReport(AcoYear of, Version version) {
    return row(of, version).map(AssignmentRow::onFile);
  }

  /** The revision of the latest determination that was made from a revision of reported totals. */
  public Optional<Long> latestFrom(AcoYear of, long reportedRevision) {
    return find(
            "acoId = ?1 and performanceYear = ?2 and reportedRevision = ?3 order by revision desc",
            of.aco().value(),
            of.year().toString(),
            reportedRevision)
        .firstResultOptional()
        .map(row -> row.revision);
  }

  /** A determination whose list or totals are not on file. */
  public void addReadBack(AssignmentDetermined determination) {
    persist(AssignmentRow.ofEvent(determination));
  }

  /** Every ACO with a determination, in order. */
  public List<AcoId> acos() {
    return find("select distinct acoId from AssignmentRow order by acoId")
        .project(String.class)
        .stream()
        .map(AcoId::parse)
        .toList();
  }

  /** Every revision of all years of an ACO, in order. */
  public List<AssignmentDetermined> all(AcoId aco) {
    return stream("acoId = ?1 order by performanceYear, revision", aco.value())
        .map(AssignmentRow::event)
        .toList();
  }

  /** The highest revision of each ACO and year. */
  public Map<String, Long> revisions() {
    return CurrentRevision.map(
        find(
            "select acoId || '/' || performanceYear, max(revision) from AssignmentRow"
                + " group by acoId, performanceYear"));
  }

  public boolean isEmpty() {
    return findAll().range(0, 0).firstResultOptional().isEmpty();
  }

  /**
   * Files a determination with what it was made from.
   *
   * @param reportedRevision of the totals that were on file
   */
  public void add(
      AssignmentOnFile assignment, AgreementSigned agreement, @Nullable Long reportedRevision) {
    persist(AssignmentRow.of(assignment, agreement, reportedRevision));
  }

  private Optional<AssignmentRow> row(AcoYear of, Version version) {
    return find(
            RevisionRow.KNOWN_OF_YEAR,
            of.aco().value(),
            of.year().toString(),
            version.lowest(),
            version.highest(),
            version.asOf().instant())
        .firstResultOptional();
  }
}
