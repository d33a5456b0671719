package org.trueup.assignment.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/** The reported totals on file, every revision of them. */
@ApplicationScoped
public class ReportedAssignments implements PanacheRepository<ReportedAssignmentRow> {

  public Optional<ReportedFact> current(AcoId acoId, PerformanceYear year) {
    return find(acoId, year, Version.CURRENT);
  }

  public Optional<ReportedFact> find(AcoId acoId, PerformanceYear year, Version version) {
    return find(
            "acoId = ?1 and performanceYear = ?2 and revision <= ?3 and recordedAt <= ?4"
                + " order by revision desc",
            acoId.value(),
            year.toString(),
            version.highestRevision(),
            version.latestInstant())
        .firstResultOptional()
        .filter(version::isMetBy)
        .map(row -> new ReportedFact(acoId, year, row.totals(), row.revision, row.recordedAt));
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

  public void add(ReportedFact fact) {
    persist(ReportedAssignmentRow.of(fact));
  }
}
