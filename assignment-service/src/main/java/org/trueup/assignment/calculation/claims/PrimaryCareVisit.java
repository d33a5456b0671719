package org.trueup.assignment.calculation.claims;

import java.time.LocalDate;
import org.trueup.assignment.rules.claims.ServiceGroup;
import org.trueup.contracts.value.Money;

/** A primary care service: when, by whom, for whose account, at what allowed charge. */
record PrimaryCareVisit(
    LocalDate date, ServiceGroup group, BillingEntity billingEntity, String tin, Money allowed) {}
