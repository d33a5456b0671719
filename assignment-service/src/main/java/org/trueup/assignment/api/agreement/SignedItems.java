package org.trueup.assignment.api.agreement;

import java.util.List;
import org.trueup.assignment.agreement.SignedAgreement;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;

/** What became of several agreements that were sent together. */
record SignedItems(List<Item> items) {

  /** One of them: its revision, and whether there was none before. */
  record Item(AcoId acoId, AgreementStart start, long revision, boolean created) {}

  static SignedItems of(List<SignedAgreement> signed) {
    return new SignedItems(signed.stream().map(SignedItems::item).toList());
  }

  private static Item item(SignedAgreement signed) {
    var event = signed.event();
    return new Item(event.acoId(), event.start(), event.revision(), signed.created());
  }
}
