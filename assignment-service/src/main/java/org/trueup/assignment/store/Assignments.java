package org.trueup.assignment.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/** The determinations on file, every revision of them. */
@ApplicationScoped
public class Assignments implements PanacheRepository<AssignmentRow> {

  public Optional<AssignmentDetermined> find(AcoId acoId, PerformanceYear year, Version version) {
    return show(acoId, year, version).map(FiledDetermination.Shown::event);
  }

  /** A determination with what is shown of its lists. */
  public Optional<FiledDetermination.Shown> show(
      AcoId acoId, PerformanceYear year, Version version) {
    return find(
            "acoId = ?1 and performanceYear = ?2 and revision <= ?3 and recordedAt <= ?4"
                + " order by revision desc",
            acoId.value(),
            year.toString(),
            version.highestRevision(),
            version.latestInstant())
        .firstResultOptional()
        .filter(version::isMetBy)
        .map(AssignmentRow::shown);
  }

  /** The revision of the latest determination that was made from these totals. */
  public Optional<Long> latestFrom(ReportedFact fact) {
    return find(
            "acoId = ?1 and performanceYear = ?2 and reportedRevision = ?3 order by revision desc",
            fact.acoId().value(),
            fact.performanceYear().toString(),
            fact.revision())
        .firstResultOptional()
        .map(row -> row.revision);
  }

  /** A determination whose list or totals are not on file. */
  public void addReadBack(AssignmentDetermined determination) {
    persist(AssignmentRow.ofEvent(determination));
  }

  public boolean isEmpty() {
    return findAll().range(0, 0).firstResultOptional().isEmpty();
  }

  public void add(FiledDetermination determination) {
    persist(AssignmentRow.of(determination));
  }
}
