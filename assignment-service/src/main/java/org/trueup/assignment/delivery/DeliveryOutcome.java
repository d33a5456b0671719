package org.trueup.assignment.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.ListName;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/** What became of one file of a delivery. A list of several tables is one file here. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryOutcome(
    String file,
    Kind outcome,
    @Nullable AcoId acoId,
    @Nullable PerformanceYear performanceYear,
    @Nullable String period,
    @Nullable String stamp,
    @Nullable Long listId,
    @Nullable Long assignmentRevision,
    @Nullable String detail,
    List<Fault> errors) {

  /** What may become of it. */
  public enum Kind {
    /** Filed, and in force for its period. */
    ACCEPTED,
    /** On file already, byte for byte. */
    KNOWN,
    /** Filed, and a later delivery of its period is on file. */
    SUPERSEDED,
    /** It has faults; nothing of it was kept. */
    REFUSED,
    /** Its name is not one of an assignment list. */
    NOT_RECOGNISED
  }

  public static DeliveryOutcome filed(String file, ListName name, Kind outcome, ListAnswer answer) {
    return of(file, name, outcome, answer, null, List.of());
  }

  public static DeliveryOutcome refused(
      String file, ListName name, @Nullable String detail, List<Fault> errors) {
    return of(file, name, Kind.REFUSED, null, detail, errors);
  }

  public static DeliveryOutcome notRecognised(String file, String expected) {
    return new DeliveryOutcome(
        file, Kind.NOT_RECOGNISED, null, null, null, null, null, null, expected, List.of());
  }

  private static DeliveryOutcome of(
      String file,
      ListName name,
      Kind outcome,
      @Nullable ListAnswer answer,
      @Nullable String detail,
      List<Fault> errors) {
    return new DeliveryOutcome(
        file,
        outcome,
        name.acoId(),
        name.performanceYear(),
        name.period().name(),
        name.stamp(),
        answer == null ? null : answer.listId(),
        answer == null ? null : answer.assignmentRevision(),
        detail,
        errors);
  }
}
