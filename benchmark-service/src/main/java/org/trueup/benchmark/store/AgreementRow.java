package org.trueup.benchmark.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.json.Json;

/** An agreement-signed event as it arrived. */
@Entity
@Immutable
@Table(name = "agreement")
class AgreementRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @Column(name = "aco_id")
  public String acoId;

  @Column(name = "agreement_start")
  public LocalDate start;

  public long revision;

  @Column(columnDefinition = "jsonb")
  @ColumnTransformer(write = "?::jsonb")
  public String content;

  @Column(name = "recorded_at")
  public Instant recordedAt;

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
