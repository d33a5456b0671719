package org.trueup.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * Actual expenditures of the assigned beneficiaries.
 *
 * @param period the delivery it was read from
 * @param basis what the figures cover
 * @param total in dollars for the whole population and year
 * @param perCapita for each person year, where the delivery gave it so
 * @param paidThrough the last payment date included, where known
 * @param perCapitaByType for each person year of an enrollment type, where the delivery gave it so
 * @param riskScores of each type, where the delivery gave them
 * @param completionFactor what claims not yet paid were completed with; absent where the delivery
 *     was complete
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExpenditureFacts(
    Period period,
    Basis basis,
    Money total,
    @Nullable Money perCapita,
    @Nullable LocalDate paidThrough,
    @Nullable ByEnrollmentType<Money> perCapitaByType,
    @Nullable ByEnrollmentType<Factor> riskScores,
    @Nullable Factor completionFactor) {

  /** Of a complete delivery without enrollment types. */
  public ExpenditureFacts(
      Period period,
      Basis basis,
      Money total,
      @Nullable Money perCapita,
      @Nullable LocalDate paidThrough) {
    this(period, basis, total, perCapita, paidThrough, null, null, null);
  }

  /** CMS's deliveries of a year's expenditures, in order. */
  public enum Period {
    Q1,
    Q2,
    Q3,
    Q4,
    FINAL
  }

  /** What a delivery's figures cover. */
  public enum Basis {
    ROLLING_12_MONTHS,
    YEAR_TO_DATE,
    FINAL_WITH_RUN_OUT
  }
}
