package org.trueup.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.workbooks.answer.DeliveredFile;
import org.trueup.workbooks.answer.WorkbookDelivery;
import org.trueup.workbooks.name.Family;
import org.trueup.workbooks.name.WorkbookName;
import org.trueup.workbooks.report.ReadWorkbook;
import org.trueup.workbooks.sent.SentFile;

/** Of a package the workbooks of other ACOs than the sender's are refused, each by itself. */
class OwnWorkbooksTest {
  private static final String OTHERS = "P.A9908.ACO.STLMT.Y2023.D239999.T1111111.xlsx";

  /** Of a caller who has one ACO; nothing of another's may be looked for. */
  private static final class OfOneAco implements WorkbookDelivery.Service {
    @Override
    public Set<Family> takes() {
      return Set.of(Family.STLMT);
    }

    @Override
    public void requireOwn(AcoId aco) {
      throw Refusal.notFound("ACO " + aco + " was not found, or you do not have access to it");
    }

    @Override
    public Optional<DeliveredFile> known(String id) {
      throw new AssertionError("asked whether it is on file");
    }

    @Override
    public DeliveredFile record(String file, ReadWorkbook workbook) {
      throw new AssertionError("recorded");
    }
  }

  @Test
  void anotherAcosIsAnsweredAsIfThereWereNone() {
    var name = WorkbookName.find(OTHERS).orElseThrow();

    var answers =
        new WorkbookDelivery(new OfOneAco())
            .answers(List.of(new SentFile.Workbook(OTHERS, name, new byte[1])));

    assertThat(answers)
        .singleElement()
        .satisfies(
            answer -> {
              assertThat(answer.outcomeCode()).isEqualTo(DeliveredFile.Code.REFUSED);
              assertThat(answer.toString()).contains("you do not have access to it");
            });
  }
}
