package org.trueup.workbooks.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.workbooks.name.WorkbookName;
import org.trueup.workbooks.report.ReadWorkbook;

/**
 * What became of a file of an upload.
 *
 * @param file its path in the upload
 * @param reports what it reports: {@code STLMT/2023}; a later delivery of the same supersedes it
 * @param stamp of the delivery, as its name says: {@code D239999.T1111111}
 * @param id SHA-256 of its bytes
 * @param detail why it was not taken, where the faults do not say it
 * @param warnings what is odd about it though it was taken, as sentences
 * @param errors everything that is wrong, each with sheet, row and column; nothing was saved then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveredFile(
    String file,
    Code outcomeCode,
    @Nullable AcoId acoId,
    @Nullable PerformanceYear performanceYear,
    @Nullable String reports,
    @Nullable String stamp,
    @Nullable String id,
    @Nullable String detail,
    List<SheetAnswer> sheets,
    List<String> warnings,
    List<Fault> errors) {

  public DeliveredFile {
    sheets = List.copyOf(sheets);
    warnings = List.copyOf(warnings);
    errors = List.copyOf(errors);
  }

  /** What may become of a file. */
  public enum Code {
    /** Its facts are on file, and current unless others came since. */
    ACCEPTED,
    /** The same bytes are on file; the answer is the first one's. */
    DUPLICATE,
    /** It is kept, and a later delivery of the same is on file: no fact follows from it. */
    SUPERSEDED,
    /** Something is wrong with it; nothing of it was saved. */
    REFUSED,
    /** Somebody else has to approve it; sent again after that, it is taken. */
    WAITING,
    /** Another service takes it. */
    LEFT,
    /** Its name is none that is known. */
    UNRECOGNIZED
  }

  /** A workbook that is on file now. */
  public static DeliveredFile filed(
      String file, Code outcome, ReadWorkbook workbook, List<SheetAnswer> sheets) {
    var name = workbook.name();
    return new DeliveredFile(
        file,
        outcome,
        name.aco(),
        workbook.performanceYear(),
        workbook.subject(),
        name.stamp(),
        workbook.id(),
        null,
        sheets,
        workbook.warnings(),
        List.of());
  }

  /** With more that is odd about it. */
  public DeliveredFile withWarnings(List<String> more) {
    return new DeliveredFile(
        file,
        outcomeCode,
        acoId,
        performanceYear,
        reports,
        stamp,
        id,
        detail,
        sheets,
        Stream.concat(warnings.stream(), more.stream()).toList(),
        errors);
  }

  /** A workbook that is wrong. */
  static DeliveredFile refused(String file, WorkbookName name, Refusal refusal) {
    var detail = refusal.faults().isEmpty() ? refusal.getMessage() : null;
    return new DeliveredFile(
        file,
        Code.REFUSED,
        name.aco(),
        null,
        name.subject(),
        name.stamp(),
        null,
        detail,
        List.of(),
        List.of(),
        refusal.faults());
  }

  /** A workbook that somebody else has to approve; nothing of it was saved. */
  public static DeliveredFile waiting(String file, ReadWorkbook workbook, String why) {
    var name = workbook.name();
    return new DeliveredFile(
        file,
        Code.WAITING,
        name.aco(),
        workbook.performanceYear(),
        workbook.subject(),
        name.stamp(),
        workbook.id(),
        why,
        List.of(),
        workbook.warnings(),
        List.of());
  }

  /** A file that nothing was read of. */
  static DeliveredFile notRead(String file, Code outcome, String why) {
    return new DeliveredFile(
        file, outcome, null, null, null, null, null, why, List.of(), List.of(), List.of());
  }

  /** The same answer, to the same bytes sent again. */
  public DeliveredFile again(String nowCalled) {
    return new DeliveredFile(
        nowCalled,
        Code.DUPLICATE,
        acoId,
        performanceYear,
        reports,
        stamp,
        id,
        detail,
        sheets,
        warnings,
        errors);
  }
}
