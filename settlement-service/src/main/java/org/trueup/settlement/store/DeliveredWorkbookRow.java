package org.trueup.settlement.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.trueup.contracts.json.Json;
import org.trueup.workbooks.answer.DeliveredFile;
import org.trueup.workbooks.report.ReadWorkbook;

/** A workbook of CMS that was taken. */
@Entity
@Immutable
@Table(name = "delivered_workbook")
@NullUnmarked
class DeliveredWorkbookRow {
  @Id String id;

  String acoId;
  String performanceYear;
  String reports;
  String stamp;

  @JdbcTypeCode(SqlTypes.JSON)
  String content;

  @JdbcTypeCode(SqlTypes.JSON)
  String answer;

  Instant recordedAt;

  static DeliveredWorkbookRow of(ReadWorkbook workbook, DeliveredFile answer, Instant recordedAt) {
    var row = new DeliveredWorkbookRow();
    row.id = workbook.id();
    row.acoId = workbook.name().aco().value();
    row.performanceYear = workbook.performanceYear().toString();
    row.reports = workbook.subject();
    row.stamp = workbook.name().order();
    row.content = Json.write(workbook);
    row.answer = Json.write(answer);
    row.recordedAt = recordedAt;
    return row;
  }

  DeliveredFile answer() {
    return Json.read(answer, DeliveredFile.class);
  }

  ReadWorkbook workbook() {
    return Json.read(content, ReadWorkbook.class);
  }
}
