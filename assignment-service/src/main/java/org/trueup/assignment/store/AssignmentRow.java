package org.trueup.assignment.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.report.list.ListsReport;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;

/** A revision of a determination, with the revisions of what it was determined from. */
@Entity
@Immutable
@Table(name = "assignment")
class AssignmentRow extends RevisionRow {
  public String performanceYear = "";
  public LocalDate agreementStart = LocalDate.EPOCH;
  public long agreementRevision;
  public @Nullable Long reportedRevision;
  public @Nullable Long listId;

  /** What is shown of the lists besides the event. */
  @JdbcTypeCode(SqlTypes.JSON)
  public @Nullable String report;

  static AssignmentRow of(
      AssignmentOnFile assignment, AgreementSigned agreement, @Nullable Long reportedRevision) {
    var row = ofEvent(assignment.event());
    row.agreementStart = agreement.start().date();
    row.agreementRevision = agreement.revision();
    row.reportedRevision = reportedRevision;
    row.report = assignment.report() == null ? null : Json.write(assignment.report());
    return row;
  }

  /** What the event alone says: of the agreement its start, and no revision. */
  static AssignmentRow ofEvent(AssignmentDetermined event) {
    var head = event.head();
    var row = new AssignmentRow();
    row.acoId = head.acoId().value();
    row.performanceYear = head.performanceYear().toString();
    row.revision = head.revision();
    var agreement = head.agreement();
    row.agreementStart = agreement == null ? LocalDate.EPOCH : agreement.start().date();
    var list = event.ofList().list();
    row.listId = list == null ? null : list.id();
    row.content = Json.write(event);
    row.fingerprint = Fingerprint.of(event);
    row.recordedAt = head.recordedAt();
    return row;
  }

  AssignmentDetermined event() {
    return Json.read(content, AssignmentDetermined.class);
  }

  AssignmentOnFile onFile() {
    return new AssignmentOnFile(
        event(), report == null ? null : Json.read(report, ListsReport.class));
  }
}
