package org.trueup.benchmark.rules;

import java.math.BigDecimal;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Rate;

/**
 * How much the accountable care prospective trend counts in the three-way blend of a performance
 * year; the rest is the two-way blend. CMS may lower it for a year in which growth was other than
 * projected: 42 CFR 425.652(b)(4).
 *
 * @param parts of the prospective trend, from none to all
 * @param of all parts, one or more
 */
public record ProspectiveTrendWeight(int parts, int of) {

  public ProspectiveTrendWeight {
    if (parts < 0 || of < 1 || parts > of) {
      throw new IllegalArgumentException(parts + " of " + of + " is no weight from 0 to 1");
    }
  }

  /** The weight as a share; one sixth is rounded, so nothing is computed with it. */
  public Rate rate() {
    return Rate.ofFraction(
        new Factor(BigDecimal.valueOf(parts)).over(new Factor(BigDecimal.valueOf(of))).value());
  }

  /** The parts of the two-way blend. */
  public int twoWay() {
    return of - parts;
  }
}
