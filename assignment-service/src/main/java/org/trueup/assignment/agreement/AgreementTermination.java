package org.trueup.assignment.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.agreement.EarlyExit;
import org.trueup.assignment.calculation.agreement.ExitCheck;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.assignment.store.agreement.FiledAgreement;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.messaging.AcoQueue;
import org.trueup.messaging.Turn;

/** Ends an agreement early: the years that begin after that day are no longer covered by it. */
@ApplicationScoped
public class AgreementTermination {
  private final AcoQueue queue;
  private final Agreements agreements;
  private final AgreementRecording recording;

  AgreementTermination(AcoQueue queue, Agreements agreements, AgreementRecording recording) {
    this.queue = queue;
    this.agreements = agreements;
    this.recording = recording;
  }

  /**
   * A termination as it was sent.
   *
   * @param idempotencyKey by which the same request is known again
   */
  public record Request(
      AcoId acoId,
      AgreementStart start,
      @Nullable LocalDate date,
      @Nullable Boolean voluntary,
      String idempotencyKey) {}

  /**
   * Terminates an agreement; the same request again changes nothing.
   *
   * @return the agreement as it now stands; created when it was not terminated before
   * @throws Refusal 404 where there is no such agreement, 422 where the date is outside it, 409
   *     where it was terminated otherwise already
   */
  public SignedAgreement terminate(Request request) {
    var acoId = request.acoId();
    var turn = Turn.of(acoId, AgreementSigning.LIMIT);
    return queue.inTurn(turn, acoId, lockedAt -> terminate(request, lockedAt));
  }

  private SignedAgreement terminate(Request request, Instant lockedAt) {
    var onFile = agreements.current(request.acoId());
    var filed =
        Optional.ofNullable(onFile.get(request.start()))
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "No agreement of %s from %s exists. GET /acos lists those that do."
                            .formatted(request.acoId(), request.start())));
    var exit = checked(request, filed);
    var before = filed.agreement().exit();
    refuseAKeyUsedForAnother(request, exit, onFile);
    if (before != null) {
      return repeated(filed, before, exit);
    }
    var ended = new SubmittedAgreement(filed.agreement().with(exit), Place::pointer);
    var aco = new AgreementsOfAnAco(request.acoId(), lockedAt, onFile, List.of(ended));
    return new SignedAgreement(recording.record(aco).getFirst().event(), true);
  }

  private EarlyExit checked(Request request, FiledAgreement filed) {
    var date = request.date();
    var voluntary = request.voluntary();
    var span = new ExitCheck.Span(filed.event().start(), filed.event().end());
    Refusal.unlessEmpty(ExitCheck.faults(span, date, voluntary));
    if (date == null || voluntary == null) {
      throw new IllegalStateException("what is missing is a fault");
    }
    return new EarlyExit(date, voluntary, request.idempotencyKey());
  }

  private static SignedAgreement repeated(FiledAgreement filed, EarlyExit before, EarlyExit exit) {
    if (!before.saysTheSameAs(exit)) {
      throw Refusal.conflict(
          "The agreement from %s was terminated on %s already (voluntary: %s). A termination is final."
              .formatted(filed.agreement().start(), before.date(), before.voluntary()));
    }
    return new SignedAgreement(filed.event(), false);
  }

  private static void refuseAKeyUsedForAnother(
      Request request, EarlyExit exit, SortedMap<AgreementStart, FiledAgreement> onFile) {
    for (var filed : onFile.values()) {
      var other = filed.agreement().exit();
      var isAnother = !filed.agreement().start().equals(request.start()) || !exit.equals(other);
      if (other != null && other.idempotencyKey().equals(exit.idempotencyKey()) && isAnother) {
        throw Refusal.conflict(
            "Idempotency-Key %s was used for another termination of %s. Send this one under a key of its own."
                .formatted(exit.idempotencyKey(), request.acoId()));
      }
    }
  }
}
