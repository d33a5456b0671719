package org.trueup.assignment.api.agreement;

import java.util.List;
import org.trueup.assignment.agreement.SignedAgreement;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.rest.Items;

/**
 * What became of one of several agreements that were sent together.
 *
 * @param created whether there was none of that start before
 */
record SignedAgreementView(AcoId acoId, AgreementStart start, long revision, boolean created) {

  static Items<SignedAgreementView> all(List<SignedAgreement> signed) {
    return new Items<>(signed.stream().map(SignedAgreementView::of).toList());
  }

  private static SignedAgreementView of(SignedAgreement signed) {
    var event = signed.event();
    return new SignedAgreementView(
        event.acoId(), event.start(), event.revision(), signed.created());
  }
}
