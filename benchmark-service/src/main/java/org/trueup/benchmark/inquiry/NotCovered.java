package org.trueup.benchmark.inquiry;

import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;

/** The answer about a year that no agreement covers. */
final class NotCovered {
  private NotCovered() {}

  static Refusal refusal(AcoYear of) {
    return Refusal.notFound(
        "No agreement of "
            + of.aco()
            + " on file covers performance year "
            + of.year()
            + ". Sign one with assignment-service: PUT /acos/"
            + of.aco()
            + "/agreements/{start}.");
  }
}
