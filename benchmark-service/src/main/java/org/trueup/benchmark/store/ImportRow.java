package org.trueup.benchmark.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.trueup.benchmark.fact.ImportAnswer;
import org.trueup.contracts.json.Json;

/** A file of facts that was recorded. */
@Entity
@Immutable
@Table(name = "imported_file")
@NullUnmarked
class ImportRow {
  @Id String id;

  @JdbcTypeCode(SqlTypes.JSON)
  String answer;

  Instant recordedAt;

  static ImportRow of(ImportAnswer answer) {
    var row = new ImportRow();
    row.id = answer.id();
    row.answer = Json.write(answer);
    row.recordedAt = answer.recordedAt();
    return row;
  }

  ImportAnswer answer() {
    return Json.read(answer, ImportAnswer.class);
  }
}
