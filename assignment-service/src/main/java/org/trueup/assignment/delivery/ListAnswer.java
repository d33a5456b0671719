package org.trueup.assignment.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.ListStatus;
import org.trueup.assignment.report.list.CountedLists;
import org.trueup.assignment.report.list.ListsReport;
import org.trueup.assignment.store.list.AssignmentLists;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/**
 * What the sender of a list is answered, and is answered again for the same bytes.
 *
 * @param assignedBeneficiaries beneficiaries who are assigned as of this list
 * @param comparedWith the list before: the delivery it replaces, or the period before it
 * @param changes what changed against it
 * @param leftByReason those who left, by their primary reason
 * @param assignmentRevision the determination that stood then; absent while none did
 * @param missing what has to come before anything is determined from the list
 * @param withheld the places of counts that were left out for a caller who sees no beneficiaries
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListAnswer(
    long listId,
    AcoId acoId,
    PerformanceYear performanceYear,
    String period,
    int listYear,
    String stamp,
    String from,
    String through,
    String sha256,
    ListStatus status,
    int assignedBeneficiaries,
    @Nullable String comparedWith,
    @Nullable Map<String, Integer> changes,
    @Nullable Map<String, Integer> leftByReason,
    @Nullable Long assignmentRevision,
    List<Missing.What> missing,
    List<String> warnings,
    @Nullable List<String> withheld) {

  /**
   * The answer to a list.
   *
   * @param leading the lists that lead to the one that was sent, which is the last
   */
  static ListAnswer of(
      CountedLists leading, ListStatus status, @Nullable Long revision, boolean isAgreed) {
    var list = leading.list();
    var name = list.name();
    var before = before(leading);
    var turnover = leading.counted().turnovers().getLast();
    return new ListAnswer(
        list.id(),
        name.acoId(),
        name.performanceYear(),
        name.period().name(),
        name.listYear(),
        name.stamp(),
        leading.window().from().toString(),
        leading.window().through().toString(),
        list.sha256(),
        status,
        leading.counted().tallies().getLast().beneficiaries(),
        before == null ? null : before.name().toString(),
        before == null ? null : ListsReport.changes(turnover),
        before == null ? null : ListsReport.named(turnover.byReason()),
        revision,
        isAgreed ? List.of() : List.of(Missing.What.AGREEMENT),
        ListWarnings.of(leading),
        null);
  }

  /** The answer on file. */
  static ListAnswer read(AssignmentLists lists, long listId) {
    return lists
        .answer(listId)
        .map(json -> Json.read(json, ListAnswer.class))
        .orElseThrow(() -> new IllegalStateException("list " + listId + " has no answer"));
  }

  private static @Nullable FiledList before(CountedLists leading) {
    int count = leading.lists().size();
    return count < 2 ? null : leading.lists().get(count - 2);
  }
}
