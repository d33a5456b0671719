package org.trueup.assignment.agreement;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.agreement.Agreement;
import org.trueup.assignment.calculation.agreement.EarlyExit;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;

/**
 * An agreement someone sent, and where in what was sent it stood.
 *
 * @param place the place of a JSON pointer into the agreement: a cell of a table, or a pointer into
 *     the whole body
 */
public record SubmittedAgreement(Agreement agreement, Function<String, Place> place) {

  SubmittedAgreement with(@Nullable EarlyExit exit) {
    return new SubmittedAgreement(agreement.with(exit), place);
  }

  /** The fault at the place where its sender will look for it. */
  Fault located(Fault fault) {
    var pointer = fault.where().pointer();
    return pointer == null ? fault : fault.movedTo(place.apply(pointer));
  }
}
