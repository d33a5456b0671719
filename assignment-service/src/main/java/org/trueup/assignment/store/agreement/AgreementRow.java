package org.trueup.assignment.store.agreement;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.trueup.assignment.calculation.agreement.Agreement;
import org.trueup.assignment.store.RevisionRow;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;

/** A revision of an agreement. */
@Entity
@Immutable
@Table(name = "agreement")
class AgreementRow extends RevisionRow {
  public LocalDate startDate = LocalDate.EPOCH;

  @JdbcTypeCode(SqlTypes.JSON)
  public String asSent = "";

  static AgreementRow of(FiledAgreement filed) {
    var event = filed.event();
    var row = new AgreementRow();
    row.acoId = event.acoId().value();
    row.startDate = event.start().date();
    row.revision = event.revision();
    row.asSent = Json.write(filed.agreement());
    row.content = Json.write(event);
    row.fingerprint = Fingerprint.of(event);
    row.recordedAt = event.recordedAt();
    return row;
  }

  FiledAgreement toFiledAgreement() {
    return new FiledAgreement(Json.read(asSent, Agreement.class), toEvent());
  }

  AgreementSigned toEvent() {
    return Json.read(content, AgreementSigned.class);
  }
}
