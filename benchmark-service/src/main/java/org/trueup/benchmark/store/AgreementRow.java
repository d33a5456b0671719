package org.trueup.benchmark.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.json.Json;

/** An agreement-signed event as it arrived. */
@Entity
@Immutable
@Table(name = "agreement")
@NullUnmarked
class AgreementRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String acoId;

  @Column(name = "agreement_start")
  LocalDate start;

  long revision;

  @JdbcTypeCode(SqlTypes.JSON)
  String content;

  Instant recordedAt;

  static AgreementRow of(AgreementSigned agreement, Instant recordedAt) {
    var row = new AgreementRow();
    row.acoId = agreement.acoId().value();
    row.start = agreement.start().date();
    row.revision = agreement.revision();
    row.content = Json.write(agreement);
    row.recordedAt = recordedAt;
    return row;
  }

  AgreementSigned agreement() {
    return Json.read(content, AgreementSigned.class);
  }
}
