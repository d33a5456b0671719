package org.trueup.benchmark.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.calculation.ReportedAmount;
import org.trueup.contracts.event.ExpenditureFacts.Basis;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * Actual expenditures of the assigned beneficiaries, as CMS delivered them; exactly one of the
 * three amounts is there.
 *
 * @param total in total dollars of the performance year
 * @param perCapita for each person year
 * @param perCapitaByType for each person year of each enrollment type
 * @param riskScores of each enrollment type, as the model gives them, where they came along
 * @param basis what the figures cover
 * @param paidThrough the last payment date included, where known
 * @param completed false where claims not paid yet are still to be added; complete where not said
 * @param completionFactor what adds them, where it came along
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportedExpenditures(
    @Nullable Money total,
    @Nullable Money perCapita,
    @Nullable ByEnrollmentType<Money> perCapitaByType,
    @Nullable ByEnrollmentType<Factor> riskScores,
    Basis basis,
    @Nullable LocalDate paidThrough,
    @Nullable Boolean completed,
    @Nullable Factor completionFactor) {

  public ReportedExpenditures {
    if (Stream.of(total == null, perCapita == null, perCapitaByType == null)
            .filter(absent -> !absent)
            .count()
        != 1) {
      throw new IllegalArgumentException(
          "needs exactly one of total, perCapita and perCapitaByType");
    }
  }

  public ReportedAmount amount() {
    if (total != null) {
      return new ReportedAmount.Total(total);
    }
    return perCapita != null
        ? new ReportedAmount.PerCapita(perCapita)
        : new ReportedAmount.PerCapitaByType(Objects.requireNonNull(perCapitaByType));
  }

  /** Whether claims not paid yet are still to be added. */
  public boolean isIncomplete() {
    return Boolean.FALSE.equals(completed) || completionFactor != null;
  }
}
