package org.trueup.settlement.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Rate;

/**
 * The minimum savings rate by number of assigned beneficiaries: 42 CFR 425.604(b), 425.605(b)(1).
 *
 * @param floor below the first row: at least this rate, and no formula for more
 * @param rows contiguous bands of beneficiaries
 */
public record MinimumSavingsRateScale(Floor floor, List<Row> rows) {

  /** The least rate of a population smaller than {@code below}. */
  public record Floor(int below, Rate rate) {}

  /**
   * One band.
   *
   * @param from its first number of beneficiaries
   * @param to its last; absent for the highest band
   * @param low the rate at {@code from}
   * @param high the rate at {@code to}
   */
  public record Row(int from, @Nullable Integer to, Rate low, Rate high) {
    boolean holds(int assignedBeneficiaries) {
      return from <= assignedBeneficiaries && (to == null || assignedBeneficiaries <= to);
    }
  }

  public MinimumSavingsRateScale {
    rows = List.copyOf(rows);
    for (int i = 1; i < rows.size(); i++) {
      var before = rows.get(i - 1).to();
      if (before == null || before + 1 != rows.get(i).from()) {
        throw new IllegalArgumentException(
            "the row from " + rows.get(i).from() + " does not follow the row before it");
      }
    }
    if (floor.below() != rows.getFirst().from()) {
      throw new IllegalArgumentException("the floor does not end where the first row begins");
    }
  }

  /** The band of so many beneficiaries; empty below the first. */
  public Optional<Row> row(int assignedBeneficiaries) {
    return rows.stream().filter(row -> row.holds(assignedBeneficiaries)).findFirst();
  }
}
