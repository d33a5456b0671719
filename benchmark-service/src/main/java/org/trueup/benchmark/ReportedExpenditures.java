package org.trueup.benchmark;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.calculation.ReportedAmount;
import org.trueup.contracts.event.ExpenditureFacts.Basis;
import org.trueup.contracts.value.Money;

/**
 * Expenditures of the assigned people as CMS delivered them; exactly one of the two amounts is
 * there.
 *
 * @param total in total dollars of the performance year
 * @param perCapita for each person year
 * @param basis what the figures cover
 * @param paidThrough the last payment date included, where known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportedExpenditures(
    @Nullable Money total,
    @Nullable Money perCapita,
    Basis basis,
    @Nullable LocalDate paidThrough) {

  public ReportedExpenditures {
    if ((total == null) == (perCapita == null)) {
      throw new IllegalArgumentException("needs exactly one of total and perCapita");
    }
  }

  ReportedAmount amount() {
    return total != null
        ? new ReportedAmount.Total(total)
        : new ReportedAmount.PerCapita(Objects.requireNonNull(perCapita));
  }
}
