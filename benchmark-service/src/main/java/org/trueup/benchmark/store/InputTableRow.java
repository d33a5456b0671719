package org.trueup.benchmark.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;

/** One revision of an input table, as it was sent. */
@Entity
@Immutable
@Table(name = "basis")
@NullUnmarked
class InputTableRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String kind;
  String owner;
  String subject;
  long revision;

  @JdbcTypeCode(SqlTypes.JSON)
  String content;

  String fingerprint;
  Instant recordedAt;

  static InputTableRow of(InputTableVersion table) {
    var row = new InputTableRow();
    row.kind = table.key().table().name();
    row.owner = table.key().owner();
    row.subject = table.key().subject();
    row.revision = table.revision();
    row.content = Json.write(table.rows());
    row.fingerprint = Fingerprint.of(table.rows());
    row.recordedAt = table.recordedAt();
    return row;
  }

  InputTableKey key() {
    return new InputTableKey(InputTable.valueOf(kind), owner, subject);
  }

  InputTableVersion table() {
    return table(key());
  }

  InputTableVersion table(InputTableKey key) {
    return new InputTableVersion(key, Json.read(content, InputRows.class), revision, recordedAt);
  }
}
