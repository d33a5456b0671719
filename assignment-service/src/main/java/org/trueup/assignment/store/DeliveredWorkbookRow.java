package org.trueup.assignment.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.trueup.contracts.json.Json;
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

  static DeliveredWorkbookRow of(ReadWorkbook workbook, String answer, Instant recordedAt) {
    var row = new DeliveredWorkbookRow();
    row.id = workbook.id();
    row.acoId = workbook.name().aco().value();
    row.performanceYear = workbook.performanceYear().toString();
    row.reports = workbook.subject();
    row.stamp = workbook.name().order();
    row.content = Json.write(workbook);
    row.answer = answer;
    row.recordedAt = recordedAt;
    return row;
  }
}
