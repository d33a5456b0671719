package org.trueup.benchmark.calculation;

import java.util.Optional;
import org.trueup.contracts.rule.PerformanceYears.Length;
import org.trueup.contracts.rule.Ruled;

/**
 * What is known about a performance year.
 *
 * @param length how many months of it count
 */
public record YearInputs(
    Optional<AssignedPopulation> population,
    Optional<ReportedAmount> benchmark,
    Optional<DeliveredExpenditures> expenditures,
    Ruled<Length> length) {}
