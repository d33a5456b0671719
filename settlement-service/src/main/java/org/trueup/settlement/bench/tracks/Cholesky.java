package org.trueup.settlement.bench.tracks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** The lower triangle whose product with its transpose is a covariance. */
final class Cholesky {
  private static final MathContext PRECISE = MathContext.DECIMAL128;

  private Cholesky() {}

  static List<List<BigDecimal>> factor(List<List<BigDecimal>> covariance) {
    var rows = new ArrayList<List<BigDecimal>>();
    for (int i = 0; i < covariance.size(); i++) {
      var row = new ArrayList<BigDecimal>();
      for (int j = 0; j < covariance.size(); j++) {
        row.add(
            j > i
                ? BigDecimal.ZERO
                : entry(covariance.get(i).get(j), row, i == j ? row : rows.get(j)));
      }
      rows.add(List.copyOf(row));
    }
    return List.copyOf(rows);
  }

  /** The entry after those of its row so far; on the diagonal the other row is the row itself. */
  private static BigDecimal entry(
      BigDecimal covariance, List<BigDecimal> row, List<BigDecimal> other) {
    var rest = covariance;
    for (int k = 0; k < row.size(); k++) {
      rest = rest.subtract(row.get(k).multiply(other.get(k), PRECISE), PRECISE);
    }
    return row == other ? rest.sqrt(PRECISE) : rest.divide(other.get(row.size()), PRECISE);
  }
}
