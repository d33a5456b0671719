package org.trueup.assignment.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.trueup.assignment.calculation.ReportedTotals;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;

/** A revision of reported totals. */
@Entity
@Immutable
@Table(name = "reported_assignment")
class ReportedAssignmentRow extends RevisionRow {
  public String performanceYear = "";

  static ReportedAssignmentRow of(ReportedFact fact) {
    var row = new ReportedAssignmentRow();
    row.acoId = fact.acoId().value();
    row.performanceYear = fact.performanceYear().toString();
    row.revision = fact.revision();
    row.content = Json.write(fact.totals());
    row.fingerprint = Fingerprint.of(fact.totals());
    row.recordedAt = fact.recordedAt();
    return row;
  }

  ReportedTotals totals() {
    return Json.read(content, ReportedTotals.class);
  }
}
