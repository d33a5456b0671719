package org.trueup.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PersonYears;

/**
 * What is known of an assignment besides its totals when it comes from a list. Nothing of it is
 * there when the totals were reported without one.
 *
 * @param list the list that governs
 * @param assignableOnly beneficiaries who could be assigned and are not
 * @param voluntarilyAligned beneficiaries who chose a professional of the ACO
 * @param byStep beneficiaries by the step of the claims algorithm that assigned them; {@code "0"}
 *     is voluntary alignment alone
 * @param newlyAssigned beneficiaries who were not assigned the year before
 * @param continuouslyAssigned the others
 * @param personYearsBasis which months the person years stand for
 * @param personYearsToDate of a year that is still running: those of the months so far, from which
 *     the person years of the whole year were projected
 * @param personYearsToDateByType the same by enrollment type
 * @param riskScores the person-year weighted mean of each type, as on the list
 * @param turnover who came and went since the list before
 * @param rosterRecords the beneficiaries of the roster, those who left too: so many records of the
 *     year have a value on the roster topic, once it has followed
 * @param warnings what was odd in the list and did not keep it from being taken
 * @param conflicts assigned beneficiaries who are assigned on a list of another ACO too, when this
 *     was determined
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssignmentOfList(
    @Nullable ListReference list,
    @Nullable Integer assignableOnly,
    @Nullable Integer voluntarilyAligned,
    @Nullable Map<String, Integer> byStep,
    @Nullable Integer newlyAssigned,
    @Nullable Integer continuouslyAssigned,
    @Nullable PersonYearsBasis personYearsBasis,
    @Nullable PersonYears personYearsToDate,
    @Nullable ByEnrollmentType<PersonYears> personYearsToDateByType,
    @Nullable ByEnrollmentType<@Nullable Factor> riskScores,
    @Nullable ListTurnover turnover,
    @Nullable Integer rosterRecords,
    @Nullable List<String> warnings,
    @Nullable Integer conflicts) {
  /** Of totals without a list. */
  public static final AssignmentOfList NONE =
      new AssignmentOfList(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** Which months person years stand for. */
  public enum PersonYearsBasis {
    /** January to December of the performance year. */
    CALENDAR_YEAR,
    /** Twelve months that end before the year does. */
    ROLLING_12_MONTHS,
    /** The months of the year so far, projected to twelve. */
    PROJECTED_FROM_YEAR_TO_DATE
  }

  /**
   * The list that governs.
   *
   * @param id its number at assignment-service
   * @param period {@code INITIAL}, {@code Q1} to {@code Q4} or {@code YEAR_END}
   * @param from the first month of its enrollment flags
   * @param through the last one
   * @param stamp of its delivery
   * @param redelivery whether it replaced an earlier delivery of the period
   * @param sha256 of its tables
   * @param receivedAt when it came
   */
  public record ListReference(
      long id,
      String period,
      YearMonth from,
      YearMonth through,
      String stamp,
      boolean redelivery,
      String sha256,
      Instant receivedAt) {}

  /**
   * Who came and went.
   *
   * @param comparedWith the list before: {@code Q2 2018 (T0200000)}
   * @param added beneficiaries who were on no list of the year before
   * @param returned beneficiaries who had left
   * @param dropped beneficiaries who left a list that may grow again
   * @param excluded beneficiaries who left a prospective list, for the rest of the year
   * @param changed beneficiaries of whom the list says something else than before
   * @param byReason those who left, by their primary reason
   */
  public record ListTurnover(
      String comparedWith,
      int added,
      int returned,
      int dropped,
      int excluded,
      int changed,
      Map<String, Integer> byReason) {}
}
