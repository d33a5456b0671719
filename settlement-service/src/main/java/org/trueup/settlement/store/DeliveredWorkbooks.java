package org.trueup.settlement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.trueup.contracts.value.AcoId;
import org.trueup.workbooks.answer.DeliveredFile;
import org.trueup.workbooks.report.ReadWorkbook;

/** CMS's workbooks that were taken, each known by its bytes. Append-only. */
@ApplicationScoped
public class DeliveredWorkbooks implements PanacheRepositoryBase<DeliveredWorkbookRow, String> {

  /** The answer that its sender got. */
  public Optional<DeliveredFile> answer(String id) {
    return findByIdOptional(id).map(DeliveredWorkbookRow::answer);
  }

  /** Whether a later delivery of the same is on file. */
  public boolean isSuperseded(ReadWorkbook workbook) {
    return count(
            "acoId = ?1 and reports = ?2 and stamp > ?3",
            workbook.name().aco().value(),
            workbook.subject(),
            workbook.name().order())
        > 0;
  }

  /** The last delivery of what is asked for: {@code AEXPU/2020}. */
  public Optional<ReadWorkbook> latest(AcoId aco, String reports) {
    return find(
            "acoId = ?1 and reports = ?2 order by stamp desc, recordedAt desc",
            aco.value(),
            reports)
        .range(0, 0)
        .firstResultOptional()
        .map(DeliveredWorkbookRow::workbook);
  }

  public void add(ReadWorkbook workbook, DeliveredFile answer, Instant recordedAt) {
    persist(DeliveredWorkbookRow.of(workbook, answer, recordedAt));
  }
}
