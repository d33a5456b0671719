package org.trueup.benchmark.calculation;

import org.trueup.contracts.value.PersonYears;

/** The people assigned to the ACO, in the two numbers that amounts depend on. */
public record AssignedPopulation(int beneficiaries, PersonYears personYears) {}
