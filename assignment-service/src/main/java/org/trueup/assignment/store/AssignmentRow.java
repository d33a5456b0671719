package org.trueup.assignment.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.trueup.contracts.audit.Fingerprint;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Json;

/** A revision of a determination, with the revisions of what it was determined from. */
@Entity
@Immutable
@Table(name = "assignment")
class AssignmentRow extends RevisionRow {
  public String performanceYear = "";
  public LocalDate agreementStart = LocalDate.EPOCH;
  public long agreementRevision;
  public long reportedRevision;

  static AssignmentRow of(AssignmentDetermined event, AgreementSigned agreement, long reported) {
    var head = event.head();
    var row = new AssignmentRow();
    row.acoId = head.acoId().value();
    row.performanceYear = head.performanceYear().toString();
    row.revision = head.revision();
    row.agreementStart = agreement.start().date();
    row.agreementRevision = agreement.revision();
    row.reportedRevision = reported;
    row.content = Json.write(event);
    row.fingerprint = Fingerprint.of(event);
    row.recordedAt = head.recordedAt();
    return row;
  }
}
