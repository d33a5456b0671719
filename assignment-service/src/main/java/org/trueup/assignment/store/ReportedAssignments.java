package org.trueup.assignment.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trueup.assignment.calculation.ReportedTotals;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.Recorded;

/** The reported totals on file, every revision of them. */
@ApplicationScoped
public class ReportedAssignments implements PanacheRepository<ReportedAssignmentRow> {

  public Optional<Recorded.OnFile<ReportedTotals>> find(AcoYear of, Version version) {
    return find(
            RevisionRow.KNOWN_OF_YEAR,
            of.aco().value(),
            of.year().toString(),
            version.lowest(),
            version.highest(),
            version.asOf().instant())
        .firstResultOptional()
        .map(ReportedAssignmentRow::onFile);
  }

  /** The performance years for which an ACO has reported totals, in order. */
  public List<PerformanceYear> years(AcoId acoId) {
    return getEntityManager()
        .createQuery(
            "select distinct performanceYear from ReportedAssignmentRow where acoId = :aco",
            String.class)
        .setParameter("aco", acoId.value())
        .getResultStream()
        .map(PerformanceYear::parse)
        .sorted()
        .toList();
  }

  public void add(AcoYear of, ReportedTotals totals, long revision, Instant recordedAt) {
    persist(ReportedAssignmentRow.of(of, totals, revision, recordedAt));
  }
}
