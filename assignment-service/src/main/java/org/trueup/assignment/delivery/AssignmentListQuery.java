package org.trueup.assignment.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.store.list.AssignmentLists;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AsOf;

/** Shows the assignment lists of an ACO, what has become of them and what their senders learned. */
@ApplicationScoped
public class AssignmentListQuery {
  private final AssignmentLists lists;

  AssignmentListQuery(AssignmentLists lists) {
    this.lists = lists;
  }

  /** The lists that were on file then, in the order in which they came. */
  public List<ListWithStatus> onFile(AcoId acoId, AsOf asOf) {
    return ListWithStatus.of(known(acoId, asOf));
  }

  /**
   * One list as it was known then.
   *
   * @throws Refusal 404 when there was none
   */
  public ListWithStatus onFile(AcoId acoId, long listId, AsOf asOf) {
    return ListWithStatus.required(acoId, known(acoId, asOf), listId);
  }

  /**
   * What the sender of a list was answered.
   *
   * @throws Refusal 404 when the list was not on file then
   */
  public ListAnswer answer(AcoId acoId, long listId, AsOf asOf) {
    return ListAnswer.read(lists, onFile(acoId, listId, asOf).list().id());
  }

  private List<FiledList> known(AcoId acoId, AsOf asOf) {
    return lists.of(acoId).stream().flatMap(list -> list.knownAt(asOf).stream()).toList();
  }
}
