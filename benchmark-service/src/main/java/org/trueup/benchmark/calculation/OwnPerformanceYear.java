package org.trueup.benchmark.calculation;

import org.trueup.benchmark.calculation.updated.PerformanceRisk;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.PersonYears;

/** The beneficiaries assigned to the ACO in the performance year; scores renormalized. */
public record OwnPerformanceYear(ByEnrollmentType<PersonYears> personYears, PerformanceRisk risk) {}
