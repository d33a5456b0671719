package org.trueup.benchmark.calculation.historical;

import java.util.Optional;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * What a regional adjustment starts from.
 *
 * @param regional per capita expenditures of the region in BY3, at a risk of one; absent where no
 *     rule asks for them
 * @param national per capita expenditures of assignable beneficiaries in BY3
 * @param adjustmentCount which regional adjustment of the ACO this is, counting from 1
 * @param dualShare the part of BY3 person years that dual eligibles have, in every enrollment type
 */
public record RegionalInputs(
    Optional<ByEnrollmentType<Money>> regional,
    ByEnrollmentType<Money> national,
    int adjustmentCount,
    Rate dualShare) {}
