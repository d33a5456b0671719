package org.trueup.assignment.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.ListName;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.workbooks.name.WorkbookName;

/**
 * What became of one file of a delivery. A list of several tables is one file here.
 *
 * @param outcome by its older name
 * @param outcomeCode the same by its newer name, which readers should prefer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryOutcome(
    String file,
    Kind outcome,
    Code outcomeCode,
    @Nullable AcoId acoId,
    @Nullable PerformanceYear performanceYear,
    @Nullable String period,
    @Nullable String stamp,
    @Nullable Long listId,
    @Nullable Long assignmentRevision,
    @Nullable String detail,
    List<Fault> errors) {

  /** What may become of a file, by the names that were there first. */
  public enum Kind {
    /** Filed, and current for its period. */
    ACCEPTED(Code.ACCEPTED),
    /** On file already, byte for byte. */
    KNOWN(Code.DUPLICATE),
    /** Filed, and a later delivery of its period is on file. */
    SUPERSEDED(Code.SUPERSEDED),
    /** It has faults; nothing of it was saved. */
    REFUSED(Code.REFUSED),
    /** Another service takes it, or nothing in it is a fact of this one. */
    LEFT(Code.LEFT),
    /** Its name is not one of an assignment list. */
    NOT_RECOGNISED(Code.UNRECOGNIZED);

    private final Code code;

    Kind(Code code) {
      this.code = code;
    }
  }

  /** What may become of a file. */
  public enum Code {
    ACCEPTED,
    DUPLICATE,
    SUPERSEDED,
    REFUSED,
    LEFT,
    UNRECOGNIZED
  }

  /** A list that is on file now. */
  public static DeliveryOutcome filed(String file, ListName name, Kind outcome, ListAnswer answer) {
    return new DeliveryOutcome(
        file,
        outcome,
        outcome.code,
        name.acoId(),
        name.performanceYear(),
        name.period().name(),
        name.stamp(),
        answer.listId(),
        answer.assignmentRevision(),
        answer.warnings().isEmpty() ? null : String.join("\n", answer.warnings()),
        List.of());
  }

  /** A list that has faults. */
  public static DeliveryOutcome refused(
      String file, ListName name, @Nullable String detail, List<Fault> errors) {
    return new DeliveryOutcome(
        file,
        Kind.REFUSED,
        Kind.REFUSED.code,
        name.acoId(),
        name.performanceYear(),
        name.period().name(),
        name.stamp(),
        null,
        null,
        detail,
        errors);
  }

  /**
   * A workbook, of which totals may be taken.
   *
   * @param detail what was taken, or why nothing was
   */
  public static DeliveryOutcome ofWorkbook(
      String file, WorkbookName name, Kind outcome, Detail about) {
    return new DeliveryOutcome(
        file,
        outcome,
        outcome.code,
        name.aco(),
        about.year(),
        name.subject(),
        name.stamp(),
        null,
        about.assignmentRevision(),
        about.words(),
        about.errors());
  }

  /** The same answer, to the same bytes sent again. */
  public DeliveryOutcome again() {
    return new DeliveryOutcome(
        file,
        Kind.KNOWN,
        Kind.KNOWN.code,
        acoId,
        performanceYear,
        period,
        stamp,
        listId,
        assignmentRevision,
        detail,
        errors);
  }

  /** The same with other words. */
  public DeliveryOutcome withDetail(@Nullable String words) {
    return new DeliveryOutcome(
        file,
        outcome,
        outcomeCode,
        acoId,
        performanceYear,
        period,
        stamp,
        listId,
        assignmentRevision,
        words,
        errors);
  }

  /** What became of a workbook, beside its name. */
  public record Detail(
      @Nullable PerformanceYear year,
      @Nullable Long assignmentRevision,
      @Nullable String words,
      List<Fault> errors) {

    /** Words alone. */
    public static Detail of(@Nullable String words) {
      return new Detail(null, null, words, List.of());
    }
  }

  /** A file that is no list. */
  public static DeliveryOutcome unrecognized(String file, String detail) {
    var outcome = Kind.NOT_RECOGNISED;
    return new DeliveryOutcome(
        file, outcome, outcome.code, null, null, null, null, null, null, detail, List.of());
  }
}
