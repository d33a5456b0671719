package org.trueup.benchmark.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.ExpenditureFacts.Basis;
import org.trueup.contracts.value.Money;

/** Reported expenditures as they were sent, not yet checked. */
public record ExpendituresAsSent(
    @Nullable Money total,
    @Nullable Money perCapita,
    @Nullable Basis basis,
    @Nullable LocalDate paidThrough) {}
