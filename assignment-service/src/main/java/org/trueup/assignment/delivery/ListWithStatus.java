package org.trueup.assignment.delivery;

import java.util.List;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.GoverningLists;
import org.trueup.assignment.calculation.list.ListStatus;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;

/** A list on file, and what has become of it. */
public record ListWithStatus(FiledList list, ListStatus status) {

  /** All lists of an ACO, in their order. */
  static List<ListWithStatus> of(List<FiledList> lists) {
    var governing = GoverningLists.of(lists);
    return lists.stream().map(list -> new ListWithStatus(list, governing.status(list))).toList();
  }

  /**
   * One of the lists of an ACO.
   *
   * @throws Refusal 404 when it is not among them
   */
  static ListWithStatus required(AcoId acoId, List<FiledList> lists, long listId) {
    return of(lists).stream()
        .filter(found -> found.list().id() == listId)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "No assignment list %d of %s exists. GET /acos/%s/assignment-lists shows those that do."
                        .formatted(listId, acoId, acoId)));
  }
}
