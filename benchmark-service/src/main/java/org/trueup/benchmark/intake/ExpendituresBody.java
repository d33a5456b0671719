package org.trueup.benchmark.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.ExpenditureFacts.Basis;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/** Reported expenditures as they were sent, not yet checked: a type may be missing. */
public record ExpendituresBody(
    @Nullable Money total,
    @Nullable Money perCapita,
    @Nullable ByEnrollmentType<@Nullable Money> perCapitaByType,
    @Nullable ByEnrollmentType<@Nullable Factor> riskScores,
    @Nullable Basis basis,
    @Nullable LocalDate paidThrough,
    @Nullable Boolean completed,
    @Nullable Factor completionFactor) {

  /** Of all people together, and complete. */
  ExpendituresBody(
      @Nullable Money total,
      @Nullable Money perCapita,
      @Nullable Basis basis,
      @Nullable LocalDate paidThrough) {
    this(total, perCapita, null, null, basis, paidThrough, null, null);
  }
}
