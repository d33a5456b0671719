package org.trueup.assignment.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.trueup.assignment.calculation.ReportedTotals;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoYear;
import org.trueup.messaging.Recorded;

/** A revision of reported totals. */
@Entity
@Immutable
@Table(name = "reported_assignment")
class ReportedAssignmentRow extends RevisionRow {
  public String performanceYear = "";

  static ReportedAssignmentRow of(
      AcoYear of, ReportedTotals totals, long revision, Instant recordedAt) {
    var row = new ReportedAssignmentRow();
    row.acoId = of.aco().value();
    row.performanceYear = of.year().toString();
    row.revision = revision;
    row.content = Json.write(totals);
    row.fingerprint = Fingerprint.of(totals);
    row.recordedAt = recordedAt;
    return row;
  }

  Recorded.OnFile<ReportedTotals> onFile() {
    return new Recorded.OnFile<>(Json.read(content, ReportedTotals.class), revision);
  }
}
