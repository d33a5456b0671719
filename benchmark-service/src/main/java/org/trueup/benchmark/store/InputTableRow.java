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
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;

/** A table of figures as it was sent. */
@Entity
@Immutable
@Table(name = "basis")
class InputTableRow {
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

  static InputTableRow of(InputTableVersion fact) {
    var row = new InputTableRow();
    row.kind = fact.key().table().name();
    row.owner = fact.key().owner();
    row.subject = fact.key().subject();
    row.revision = fact.revision();
    row.content = Json.write(fact.rows());
    row.fingerprint = Fingerprint.of(fact.rows());
    row.recordedAt = fact.recordedAt();
    return row;
  }

  InputTableKey key() {
    return new InputTableKey(InputTable.valueOf(kind), owner, subject);
  }

  InputTableVersion fact() {
    return fact(key());
  }

  InputTableVersion fact(InputTableKey key) {
    return new InputTableVersion(key, Json.read(content, InputRows.class), revision, recordedAt);
  }
}
