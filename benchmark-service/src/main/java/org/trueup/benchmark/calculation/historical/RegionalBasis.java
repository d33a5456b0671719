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
 * @param national per capita expenditures of assignable people in BY3
 * @param time the how-many-eth time the ACO is subject to a regional adjustment, from 1
 * @param dualShare dually eligible people's part of BY3 person years, in every enrollment type
 */
public record RegionalBasis(
    Optional<ByEnrollmentType<Money>> regional,
    ByEnrollmentType<Money> national,
    int time,
    Rate dualShare) {}
