package org.trueup.assignment.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.report.list.ListsReport;
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

  static AssignmentRow of(FiledDetermination filed) {
    var row = ofEvent(filed.event());
    row.agreementStart = filed.agreement().start().date();
    row.agreementRevision = filed.agreement().revision();
    row.reportedRevision = filed.reportedRevision();
    row.report = filed.report() == null ? null : Json.write(filed.report());
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

  FiledDetermination.Shown shown() {
    return new FiledDetermination.Shown(
        Json.read(content, AssignmentDetermined.class),
        report == null ? null : Json.read(report, ListsReport.class));
  }
}
