package org.trueup.settlement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.value.Money;
import org.trueup.settlement.inquiry.ChangedInput;
import org.trueup.settlement.inquiry.RecordedRevision;

/**
 * One revision of a settlement in short: when, why, and what it changed.
 *
 * @param eventId the event that announced it
 * @param cause why it was determined
 * @param changed the inputs that were others than before: lists, files and senders
 * @param previous the payment before
 * @param change this payment less the previous one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevisionView(
    long revision,
    String eventId,
    Instant recordedAt,
    Stage stage,
    Cause cause,
    List<ChangedInput> changed,
    @Nullable Money previous,
    @Nullable Money payment,
    @Nullable Money change,
    String fingerprint) {

  static RevisionView of(RecordedRevision recorded) {
    var settlement = recorded.settlement();
    var head = settlement.head();
    return new RevisionView(
        head.revision(),
        settlement.id(),
        head.recordedAt(),
        head.stage(),
        head.cause(),
        recorded.changed(),
        settlement.previous(),
        settlement.payment(),
        settlement.change(),
        settlement.fingerprint());
  }
}
