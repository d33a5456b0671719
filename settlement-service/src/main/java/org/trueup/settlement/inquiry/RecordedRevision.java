package org.trueup.settlement.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.SettlementInputsUsed;

/**
 * One revision of a settlement in its history.
 *
 * @param changed the inputs that are others than in the revision before, those farthest up the
 *     stream first: from a redelivered list to the dollar it moved
 */
public record RecordedRevision(SettlementDetermined settlement, List<ChangedInput> changed) {

  /**
   * The history of a year.
   *
   * @param revisions the first one first
   * @param assignments every assignment of the year that is known here
   */
  static List<RecordedRevision> of(
      List<SettlementDetermined> revisions, SortedMap<Long, AssignmentDetermined> assignments) {
    var history = new ArrayList<RecordedRevision>();
    @Nullable SettlementInputsUsed before = null;
    for (var settlement : revisions) {
      var changed = ChangedInput.between(before, settlement.inputs(), assignments);
      history.add(new RecordedRevision(settlement, changed));
      before = settlement.inputs();
    }
    return history;
  }
}
