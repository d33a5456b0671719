package org.trueup.assignment.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.trueup.workbooks.report.ReadWorkbook;

/** CMS's workbooks that totals were taken of, each known by its bytes. Append-only. */
@ApplicationScoped
public class DeliveredWorkbooks implements PanacheRepositoryBase<DeliveredWorkbookRow, String> {

  /** The answer that its sender got, as JSON. */
  public Optional<String> answer(String id) {
    return findByIdOptional(id).map(row -> row.answer);
  }

  /**
   * Whether totals of the same year that come later are on file: of a later quarter, of the
   * settlement, or of a later delivery of the same. The names of reports sort so.
   */
  public boolean isSuperseded(ReadWorkbook workbook) {
    return count(
            "acoId = ?1 and performanceYear = ?2 and (reports > ?3 or reports = ?3 and stamp > ?4)",
            workbook.name().aco().value(),
            workbook.performanceYear().toString(),
            workbook.subject(),
            workbook.name().order())
        > 0;
  }

  public void add(ReadWorkbook workbook, String answer, Instant recordedAt) {
    persist(DeliveredWorkbookRow.of(workbook, answer, recordedAt));
  }
}
