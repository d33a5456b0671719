package org.trueup.assignment.crosswalk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trueup.assignment.calculation.list.IdentifierChange;
import org.trueup.assignment.store.list.FirstTokens;
import org.trueup.assignment.store.list.IdentifierChanges;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;

/**
 * Every fault of a crosswalk against what is on file. Rows are named and identifiers never; of
 * other ACOs no more is told than that a row is not the sender's to send.
 */
final class CrosswalkCheck {
  private static final String TABLE = "identifier-changes";

  /** Faults that a refusal names. */
  private static final int MOST = 100;

  private CrosswalkCheck() {}

  static void refuseForeign(IdentifierChanges changes, AcoId acoId, List<Long> currentLists) {
    var expected =
        "a change of a beneficiary of %s alone, whose two identifiers both stand on its current lists; an operator of all ACOs sends any other"
            .formatted(acoId);
    refuse(Refusal.Kind.FORBIDDEN, changes.foreign(acoId, currentLists, MOST), expected);
  }

  static void refuseOthers(FirstTokens tokens, AcoId acoId, long crosswalkId) {
    if (tokens.areOfOthers(acoId, crosswalkId)) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN,
          "Crosswalk %d is not about beneficiaries of %s alone; nothing was changed. An operator of all ACOs can withdraw it."
              .formatted(crosswalkId, acoId),
          List.of());
    }
  }

  static void refuseContradicting(List<IdentifierChange> sent, IdentifierChanges changes) {
    var lines =
        Stream.concat(contradicting(sent), changes.contradicting(MOST).stream())
            .distinct()
            .sorted()
            .limit(MOST)
            .toList();
    refuse(
        Refusal.Kind.CONFLICT,
        lines,
        "the one change of its current MBI: in this crosswalk or an earlier one that MBI replaced a different one. Withdraw the earlier crosswalk if it is wrong");
  }

  /** The lines of rows that have the same current identifier as a neighbor, and another before. */
  private static Stream<Long> contradicting(List<IdentifierChange> sent) {
    var inOrder =
        sent.stream()
            .sorted(
                Comparator.comparingLong(IdentifierChange::current)
                    .thenComparingLong(IdentifierChange::previous))
            .toList();
    return IntStream.range(1, inOrder.size())
        .filter(
            place ->
                inOrder.get(place).current() == inOrder.get(place - 1).current()
                    && inOrder.get(place).previous() != inOrder.get(place - 1).previous())
        .boxed()
        .flatMap(place -> Stream.of(inOrder.get(place - 1).line(), inOrder.get(place).line()));
  }

  static void refuseCircles(FirstTokens tokens) {
    refuse(
        Refusal.Kind.CONFLICT,
        tokens.inCircles(MOST),
        "a change to an MBI that it does not come from: with the crosswalks on file it would replace itself, or be the last of more than 20. Each row has the current MBI first and the previous one second");
  }

  private static void refuse(Refusal.Kind kind, List<Long> lines, String expected) {
    if (lines.isEmpty()) {
      return;
    }
    var faults =
        lines.stream().map(line -> Fault.inTable(TABLE, line, null, null, expected)).toList();
    var first = faults.getFirst().sentence();
    throw new Refusal(
        kind,
        faults.size() == 1
            ? first + "; nothing was saved"
            : faults.size() + " rows cannot be taken; nothing was saved. " + first,
        faults);
  }
}
