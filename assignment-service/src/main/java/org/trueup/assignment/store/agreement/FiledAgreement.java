package org.trueup.assignment.store.agreement;

import org.trueup.assignment.calculation.agreement.Agreement;
import org.trueup.contracts.event.AgreementSigned;

/**
 * An agreement on file.
 *
 * @param agreement as the ACO sent it
 * @param event as it was announced, complete
 */
public record FiledAgreement(Agreement agreement, AgreementSigned event) {}
