package org.trueup.settlement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.value.Money;

/** One revision of a settlement in short: when, why, and what it changed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionView(
    long revision,
    Instant recordedAt,
    Stage stage,
    Cause cause,
    @Nullable Money payment,
    @Nullable Money change,
    String fingerprint) {

  static RevisionView of(SettlementDetermined settlement) {
    var head = settlement.head();
    return new RevisionView(
        head.revision(),
        head.recordedAt(),
        head.stage(),
        head.cause(),
        settlement.payment(),
        settlement.change(),
        settlement.fingerprint());
  }
}
