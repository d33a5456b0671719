package org.trueup.assignment.api.agreement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.agreement.AgreementSubmission;
import org.trueup.assignment.agreement.SubmittedAgreement;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** Several agreements in a JSON body. */
record AgreementsBody(@Nullable List<@Nullable AgreementItemBody> items) {

  AgreementSubmission toSubmission() {
    if (items == null || items.isEmpty()) {
      throw Refusal.broken(List.of(Fault.at("/items", null, "a list of at least one agreement")));
    }
    var agreements = new ArrayList<SubmittedAgreement>();
    var faults = new ArrayList<Fault>();
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      if (item == null) {
        faults.add(Fault.at("/items/" + i, null, "an agreement"));
      } else {
        item.submit(i, agreements, faults);
      }
    }
    return new AgreementSubmission(agreements, faults);
  }
}
