package org.trueup.workbooks.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.workbooks.answer.DeliveredFile.Code;
import org.trueup.workbooks.name.Family;
import org.trueup.workbooks.report.ReadWorkbook;
import org.trueup.workbooks.report.WorkbookReader;
import org.trueup.workbooks.sent.SentFile;

/**
 * Goes through the files of an upload for one service: those that it takes are read and recorded
 * each by itself, benchmarks before quarters and quarters before settlements; the others are
 * answered with who takes them.
 */
public final class WorkbookDelivery {
  private static final Pattern LIST = Pattern.compile("(?i).*\\.ACO\\.[QAH](ALR|ASSGN)\\..*");

  private final Service service;

  /** What the service does with workbooks. */
  public interface Service {
    /** The kinds that it has facts of. */
    Set<Family> takes();

    /**
     * Holds a workbook to the ACOs of who sent it.
     *
     * @throws Refusal where it is of another
     */
    void requireOwn(AcoId aco);

    /** The answer to the same bytes, where they came before. */
    Optional<DeliveredFile> known(String id);

    /** Records a workbook whole or not at all. */
    DeliveredFile record(String file, ReadWorkbook workbook);
  }

  public WorkbookDelivery(Service service) {
    this.service = service;
  }

  /** An answer for each file. */
  public List<DeliveredFile> answers(List<SentFile> files) {
    var answers = new ArrayList<DeliveredFile>();
    files.stream()
        .filter(file -> !isWorkbook(file))
        .map(WorkbookDelivery::notRead)
        .forEach(answers::add);
    files.stream()
        .filter(WorkbookDelivery::isWorkbook)
        .map(SentFile.Workbook.class::cast)
        .sorted(
            Comparator.comparing((SentFile.Workbook file) -> file.name().family())
                .thenComparing(file -> file.name().order())
                .thenComparing(SentFile::path))
        .map(this::workbook)
        .forEach(answers::add);
    return answers;
  }

  private static boolean isWorkbook(SentFile file) {
    return file instanceof SentFile.Workbook;
  }

  private static DeliveredFile notRead(SentFile file) {
    if (file instanceof SentFile.Refused refused) {
      return DeliveredFile.notRead(refused.path(), Code.REFUSED, refused.why());
    }
    var path = file.path();
    if (LIST.matcher(path).matches()) {
      return DeliveredFile.notRead(path, Code.LEFT, "Assignment-service takes assignment lists.");
    }
    var why = file instanceof SentFile.Other other ? other.why() : "";
    return DeliveredFile.notRead(path, Code.UNRECOGNIZED, why);
  }

  private DeliveredFile workbook(SentFile.Workbook file) {
    if (!service.takes().contains(file.name().family())) {
      return DeliveredFile.notRead(file.path(), Code.LEFT, takenBy(file.name().family()));
    }
    try {
      service.requireOwn(file.name().aco());
    } catch (Refusal notTheirs) {
      return DeliveredFile.refused(file.path(), file.name(), notTheirs);
    }
    return service
        .known(WorkbookReader.id(file.bytes()))
        .map(answer -> answer.again(file.path()))
        .orElseGet(() -> read(file));
  }

  private static String takenBy(Family family) {
    return switch (family) {
      case STLMT -> "Settlement-service, benchmark-service and assignment-service take it.";
      case QEXPU -> "Benchmark-service and assignment-service take it.";
      case BNMRK, AEXPU -> "Benchmark-service takes it.";
    };
  }

  private DeliveredFile read(SentFile.Workbook file) {
    try {
      return service.record(file.path(), WorkbookReader.read(file.name(), file.bytes()));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.TOO_MANY || refusal.kind() == Refusal.Kind.BUSY) {
        throw refusal; // nothing is wrong with the file: it may be sent again
      }
      return DeliveredFile.refused(file.path(), file.name(), refusal);
    }
  }
}
