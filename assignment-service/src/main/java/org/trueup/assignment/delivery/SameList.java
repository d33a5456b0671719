package org.trueup.assignment.delivery;

import java.util.List;
import java.util.Optional;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.ReadList;
import org.trueup.contracts.refusal.Refusal;

/** Whether a list that was sent is on file already. */
final class SameList {
  private SameList() {}

  /**
   * Finds the same list, byte for byte.
   *
   * @throws Refusal 409 when it was withdrawn, or when another one of its name is on file
   */
  static Optional<FiledList> find(ReadList read, List<FiledList> onFile) {
    for (var list : onFile) {
      if (list.name().equals(read.name())) {
        boolean same = list.sha256().equals(read.sha256());
        refuse(list, same);
        if (same) {
          return Optional.of(list);
        }
      }
    }
    return Optional.empty();
  }

  private static void refuse(FiledList list, boolean same) {
    var withdrawal = list.withdrawal();
    if (same && withdrawal != null) {
      throw Refusal.conflict(
          "This list is on file and was withdrawn: %s. Send the corrected list instead."
              .formatted(withdrawal.reason()));
    }
    if (!same && withdrawal == null) {
      throw Refusal.conflict(
          "A different %s is on file as list %d. A redelivery has a later stamp; withdraw the list on file if it is wrong."
              .formatted(list.name(), list.id()));
    }
  }
}
