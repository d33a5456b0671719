package org.trueup.benchmark.calculation.historical;

import java.util.Optional;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * What a population adjustment starts from: Table 1C of CMS's benchmark report.
 *
 * @param share assigned beneficiaries with the Part D low-income subsidy or dual eligibility
 * @param delivered the adjustment as CMS delivered it, for each person year; counts in place of
 *     ours
 */
public record PopulationInputs(Rate share, Optional<Money> delivered) {}
