package org.trueup.assignment.calculation.list;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.EnrollmentType;

/**
 * A person as one list shows them: assigned, or no longer and why.
 *
 * @param attributedTin the practice with the most visits, nine digits; 0 for none
 */
public record ListedBeneficiary(
    UUID token,
    EnrollmentMonths months,
    Listing listing,
    int attributedTin,
    @Nullable LocalDate died,
    ScoreSums scores) {

  public boolean isAssigned() {
    return listing.isAssigned();
  }

  public boolean diedBefore(LocalDate day) {
    return died != null && died.isBefore(day);
  }

  /** The months that count as person years. */
  public EnrollmentMonths countedMonths() {
    return months.without(listing.episodeMonths());
  }

  public int scoredMonths(EnrollmentType type) {
    int scored = 0;
    var counted = countedMonths();
    for (int month = 0; month < EnrollmentMonths.MONTHS; month++) {
      if ((listing.scoredMonths() >>> month & 1) == 1 && counted.type(month) == type) {
        scored++;
      }
    }
    return scored;
  }

  /** Two rows of one list about one person: the identifier changed. The assigned one counts. */
  public ListedBeneficiary joined(ListedBeneficiary other) {
    return isAssigned() || !other.isAssigned() ? this : other;
  }

  /** The same person under another token: two identifiers that turned out to be one person's. */
  ListedBeneficiary as(UUID other) {
    return new ListedBeneficiary(other, months, listing, attributedTin, died, scores);
  }
}
