package org.trueup.assignment.calculation.claims;

import java.time.LocalDate;
import org.trueup.assignment.rules.claims.ServiceGroup;
import org.trueup.contracts.value.Money;

/** A primary care service: when, by whom, for whose account, at what allowed charge. */
record Service(
    LocalDate date, ServiceGroup group, BillingEntity claimant, String tin, Money allowed) {}
