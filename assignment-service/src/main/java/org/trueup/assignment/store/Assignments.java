package org.trueup.assignment.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/** The determinations on file, every revision of them. */
@ApplicationScoped
public class Assignments implements PanacheRepository<AssignmentRow> {

  public Optional<AssignmentDetermined> find(AcoId acoId, PerformanceYear year, Version version) {
    return find(
            "acoId = ?1 and performanceYear = ?2 and revision <= ?3 and recordedAt <= ?4"
                + " order by revision desc",
            acoId.value(),
            year.toString(),
            version.highestRevision(),
            version.latestInstant())
        .firstResultOptional()
        .filter(version::isMetBy)
        .map(row -> Json.read(row.content, AssignmentDetermined.class));
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

  /**
   * @param reportedRevision the revision of the reported totals it was determined from
   */
  public void add(AssignmentDetermined event, AgreementSigned agreement, long reportedRevision) {
    persist(AssignmentRow.of(event, agreement, reportedRevision));
  }
}
