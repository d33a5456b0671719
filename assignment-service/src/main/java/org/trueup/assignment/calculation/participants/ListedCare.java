package org.trueup.assignment.calculation.participants;

import org.trueup.assignment.calculation.list.EnrollmentMonths;

/** An assigned beneficiary: the months of the list, and where primary care is had. */
public record ListedCare(EnrollmentMonths months, PrimaryCare care) {}
