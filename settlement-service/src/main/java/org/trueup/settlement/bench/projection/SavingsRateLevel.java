package org.trueup.settlement.bench.projection;

import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;

/**
 * The level of savings rates over all ACOs in one year.
 *
 * @param year the year whose published results it was computed from
 * @param acos how many ACO-years they were
 * @param level the unweighted mean of 1 - expenditures / benchmark
 */
public record SavingsRateLevel(PerformanceYear year, int acos, Rate level) {}
