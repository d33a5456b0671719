package org.trueup.benchmark.calculation;

import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;

/**
 * The accountable care prospective trend's growth a year, fixed when the agreement starts: one for
 * ESRD, one for all others. 42 CFR 425.660(b).
 */
public record ProspectiveGrowth(Factor esrd, Factor agedAndDisabled) {

  ByEnrollmentType<Factor> over(int years) {
    var others = agedAndDisabled.compounded(years);
    return new ByEnrollmentType<>(esrd.compounded(years), others, others, others);
  }
}
