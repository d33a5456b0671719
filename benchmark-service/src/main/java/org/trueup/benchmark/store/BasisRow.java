package org.trueup.benchmark.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.trueup.benchmark.basis.BasisFact;
import org.trueup.benchmark.basis.BasisKey;
import org.trueup.benchmark.basis.BasisRows;
import org.trueup.benchmark.basis.BasisTable;
import org.trueup.contracts.audit.Fingerprint;
import org.trueup.contracts.event.Json;

/** A table of figures as it was sent. */
@Entity
@Immutable
@Table(name = "basis")
class BasisRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  public String kind;
  public String owner;
  public String subject;
  public long revision;

  @Column(columnDefinition = "jsonb")
  @ColumnTransformer(write = "?::jsonb")
  public String content;

  public String fingerprint;

  @Column(name = "recorded_at")
  public Instant recordedAt;

  static BasisRow of(BasisFact fact) {
    var row = new BasisRow();
    row.kind = fact.key().table().name();
    row.owner = fact.key().owner();
    row.subject = fact.key().subject();
    row.revision = fact.revision();
    row.content = Json.write(fact.rows());
    row.fingerprint = Fingerprint.of(fact.rows());
    row.recordedAt = fact.recordedAt();
    return row;
  }

  BasisKey key() {
    return new BasisKey(BasisTable.valueOf(kind), owner, subject);
  }

  BasisFact fact() {
    return fact(key());
  }

  BasisFact fact(BasisKey key) {
    return new BasisFact(key, Json.read(content, BasisRows.class), revision, recordedAt);
  }
}
