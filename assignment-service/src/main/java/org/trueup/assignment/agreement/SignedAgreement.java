package org.trueup.assignment.agreement;

import org.trueup.contracts.event.AgreementSigned;

/**
 * An agreement that was signed.
 *
 * @param event the agreement as it now stands
 * @param created whether there was none of that start before
 */
public record SignedAgreement(AgreementSigned event, boolean created) {}
