package org.trueup.assignment.calculation.list;

import java.math.BigInteger;

/**
 * Whole numbers added up, however large the sum. Of a list's scores some thousand fit into a {@code
 * long}: only what would not any more goes into a number without end.
 */
final class ExactSum {
  private BigInteger put = BigInteger.ZERO;
  private long rest;

  void add(long number) {
    long sum = rest + number;
    boolean fits = ((rest ^ sum) & (number ^ sum)) >= 0;
    if (!fits) {
      put = value();
      rest = number;
      return;
    }
    rest = sum;
  }

  BigInteger value() {
    return put.add(BigInteger.valueOf(rest));
  }
}
