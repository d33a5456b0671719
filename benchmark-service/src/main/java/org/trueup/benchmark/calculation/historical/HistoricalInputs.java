package org.trueup.benchmark.calculation.historical;

import java.util.Optional;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;

/**
 * What a historical benchmark starts from.
 *
 * @param own the ACO's beneficiaries in the benchmark years
 * @param trend growth from each benchmark year to the latest
 * @param region what a regional adjustment starts from
 * @param prior performance years before the agreement
 * @param population where a rule asks for it
 */
public record HistoricalInputs(
    OwnExperience own,
    ByBenchmarkYear<ByEnrollmentType<Factor>> trend,
    RegionalInputs region,
    PriorExperience prior,
    Optional<PopulationInputs> population) {}
