package org.trueup.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The state of one beneficiary on the roster of an ACO and performance year. Topic {@code
 * trueup.beneficiary-assignment-changed.v1}, key {@code A9004/2018/<token>}, compacted. A record
 * without a value says that no current list names the beneficiary any more.
 *
 * <p>It is health information: a token stands for a beneficiary. Identifiers, names and birth dates
 * are not in it.
 *
 * @param token stands for the beneficiary, through changes of identifier and of keys
 * @param assignmentRevision the determination that announced the state
 * @param listId the list that says so: of those who left the one with which they left
 * @param change what became of the beneficiary with that list
 * @param reason why the beneficiary left; absent for the assigned, as is the rest for those who
 *     left
 * @param step of the claims algorithm; 0 for voluntary alignment alone
 * @param newlyAssigned whether the beneficiary was not assigned the year before
 * @param enrollmentFrom the first of the twelve months
 * @param enrollmentByMonth as the list shows it; months that it does not cover are not eligible
 * @param personMonths the months that count as person years, by enrollment type
 * @param attributedTin the practice with the most visits, nine digits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BeneficiaryAssignmentChanged(
    AcoId acoId,
    PerformanceYear performanceYear,
    UUID token,
    long assignmentRevision,
    long listId,
    Change change,
    @Nullable Reason reason,
    boolean assigned,
    @Nullable Basis basis,
    @Nullable Integer step,
    @Nullable Boolean newlyAssigned,
    @Nullable YearMonth enrollmentFrom,
    @Nullable List<Enrollment> enrollmentByMonth,
    @Nullable ByEnrollmentType<Integer> personMonths,
    @Nullable String attributedTin) {

  /** What a list may do to a beneficiary. */
  public enum Change {
    /** Assigned, and by no list of the year before. */
    ADDED,
    /** Assigned again. */
    RETURNED,
    /** Left a list that may grow again. */
    DROPPED,
    /** Left a prospective list, for the rest of the year. */
    EXCLUDED,
    /** Still assigned; the list shows other months at least. */
    CHANGED
  }

  /** By what a beneficiary is assigned. */
  public enum Basis {
    CLAIMS,
    VOLUNTARY,
    BOTH
  }

  /** How a beneficiary is enrolled in a month. */
  public enum Enrollment {
    NOT_ELIGIBLE,
    ESRD,
    DISABLED,
    AGED_DUAL,
    AGED_NON_DUAL
  }

  /**
   * Why a beneficiary left.
   *
   * @param cite the paragraph, or the document that shows it
   */
  public record Reason(String code, String title, String cite) {}
}
