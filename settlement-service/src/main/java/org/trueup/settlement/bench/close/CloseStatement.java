package org.trueup.settlement.bench.close;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * A close of one ACO's year: everything that it says, and what it rests on.
 *
 * @param date the day that is closed
 * @param asOf the moment up to which facts count
 * @param elapsed the part of the performance year that had passed
 * @param policy how it is booked
 * @param revision the settlement's revision that it rests on
 * @param stage the latest report of expenditures
 * @param determined what CMS determined; absent before
 * @param amounts what is booked
 * @param parametersFingerprint SHA-256 of the model's files
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloseStatement(
    LocalDate date,
    Instant asOf,
    Rate elapsed,
    Policy policy,
    long revision,
    String stage,
    @Nullable Money determined,
    Moved moved,
    Amounts amounts,
    @Nullable Disclosed disclosed,
    String parametersFingerprint) {

  /** See {@link ClosePolicy}. */
  public record Policy(
      ClosePolicy.Method method, ClosePolicy.Recognition recognition, Rate participantsShare) {}

  /** See {@link CloseBasis.Moved}. */
  public record Moved(Money received, Money recouped, Money paid) {}

  /**
   * What is booked.
   *
   * @param fullYear savings of the whole year
   * @param recognized of them so far
   * @param asset what CMS still has to pay
   * @param liability what the ACO still has to pay
   * @param participants the participants' part of what is recognized
   * @param expected the expected amount of the year, whatever the policy
   */
  public record Amounts(
      Money fullYear,
      Money recognized,
      Money asset,
      Money fullYearOwed,
      Money recognizedOwed,
      Money liability,
      Money participants,
      Money expected) {}

  /** See {@link ClosePolicy.Disclosure}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Disclosed(Rate probability, Money expected, @Nullable Money limit) {}
}
