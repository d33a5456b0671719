package org.trueup.benchmark.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.trueup.benchmark.fact.ImportAnswer;
import org.trueup.contracts.json.Json;

/** A file that was taken. */
@Entity
@Immutable
@Table(name = "imported_file")
class ImportRow {
  @Id public String id;

  @Column(columnDefinition = "jsonb")
  @ColumnTransformer(write = "?::jsonb")
  public String answer;

  @Column(name = "recorded_at")
  public Instant recordedAt;

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
