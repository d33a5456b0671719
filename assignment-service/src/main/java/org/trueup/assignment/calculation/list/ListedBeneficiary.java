package org.trueup.assignment.calculation.list;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.EnrollmentType;

/**
 * A beneficiary as one list shows them: assigned, or no longer and why.
 *
 * @param attributedTin the practice with the most visits, nine digits; 0 for none
 */
public record ListedBeneficiary(
    UUID token,
    EnrollmentMonths months,
    ListMarks marks,
    int attributedTin,
    @Nullable LocalDate died,
    ScoreSums scores) {

  public boolean isAssigned() {
    return marks.isAssigned();
  }

  public boolean diedBefore(LocalDate day) {
    return died != null && died.isBefore(day);
  }

  /** The months that count as person years. */
  public EnrollmentMonths countedMonths() {
    return months.without(marks.episodeMonths());
  }

  public int scoredMonths(EnrollmentType type) {
    int scored = 0;
    var counted = countedMonths();
    for (int month = 0; month < EnrollmentMonths.MONTHS; month++) {
      if ((marks.scoredMonths() >>> month & 1) == 1 && counted.type(month) == type) {
        scored++;
      }
    }
    return scored;
  }

  /**
   * Two rows of one list about one beneficiary: the identifier changed. The assigned one counts.
   */
  public ListedBeneficiary joined(ListedBeneficiary other) {
    return isAssigned() || !other.isAssigned() ? this : other;
  }
}
