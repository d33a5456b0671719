package org.trueup.assignment.beneficiary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.ListStatus;
import org.trueup.assignment.calculation.list.ListedBeneficiary;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged.Reason;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.PerformanceYear;

/**
 * What the lists of an ACO say about one beneficiary.
 *
 * @param token the one that stands for them, of however many
 * @param years those whose lists name them
 * @param months those in which they were assigned and eligible, by the list that governs each
 */
public record BeneficiaryTimeline(UUID token, AcoId acoId, List<Year> years, List<Month> months) {

  /**
   * One performance year.
   *
   * @param assigned as of the list that governs it
   * @param lists all of the year, in their order; those that do not name the beneficiary too
   */
  public record Year(PerformanceYear performanceYear, boolean assigned, List<ListEntry> lists) {}

  /**
   * One list.
   *
   * @param assigned as of this list and those before it; absent where the list is not current
   * @param change what became of the beneficiary with it
   * @param reason why they are gone
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ListEntry(
      long listId,
      String period,
      int listYear,
      String stamp,
      ListStatus status,
      Instant receivedAt,
      ListedAs listedAs,
      @Nullable Boolean assigned,
      @Nullable String change,
      @Nullable Reason reason) {}

  /** How a list names a beneficiary. */
  public enum ListedAs {
    ASSIGNED,
    LEFT,
    NOT_NAMED;

    static ListedAs of(@Nullable ListedBeneficiary listed) {
      if (listed == null) {
        return NOT_NAMED;
      }
      return listed.isAssigned() ? ASSIGNED : LEFT;
    }
  }

  /**
   * One month.
   *
   * @param listId the list that governs it
   */
  public record Month(YearMonth month, long listId, EnrollmentType enrollment) {}
}
