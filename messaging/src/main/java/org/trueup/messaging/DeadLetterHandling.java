package org.trueup.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.PassingFault;

/**
 * What an operator does about dead letters. A replay handles the record as if it came now: under
 * the lock of its ACO, once for each event id, older revisions never over newer ones. Those of an
 * ACO go in the order in which they came.
 */
@ApplicationScoped
public class DeadLetterHandling {
  private final DeadLetterTable table;
  private final EventIntake intake;
  private final AuditLog audit;
  private final TurnsThatCame turns;
  private final AcoQueue queue;
  private final KeyedRequests keys;

  DeadLetterHandling(
      DeadLetterTable table,
      EventIntake intake,
      AuditLog audit,
      TurnsThatCame turns,
      AcoQueue queue,
      KeyedRequests keys) {
    this.table = table;
    this.intake = intake;
    this.audit = audit;
    this.turns = turns;
    this.queue = queue;
    this.keys = keys;
  }

  /** Those after one of them, in the order in which they were laid aside. */
  public List<DeadLetter> after(long id, DeadLetter.@Nullable State state, int limit) {
    return table.after(id, state, limit);
  }

  /**
   * One of them, with the record.
   *
   * @throws Refusal 404 where there is none
   */
  public DeadLetterContent get(long id) {
    return table.find(id).orElseThrow(() -> notFound(id));
  }

  /**
   * Handles the record again.
   *
   * @param by the caller's name
   * @param note what has changed that it may be processed now
   * @throws Refusal 409 where something was decided about it already, or an earlier one of its ACO
   *     is open; 422 where it still cannot be processed: it stays open then
   */
  public DeadLetterContent replay(long id, String by, String note) {
    try {
      inItsTurn(get(id).letter(), () -> handleAgain(id, by, note));
    } catch (StillUnprocessable failure) {
      var reason = DeadLetterReason.of(failure.reason());
      var letter = get(id).letter();
      QuarkusTransaction.requiringNew()
          .run(() -> record(by, "DEAD_LETTER_REPLAY_FAILED", letter, note + ": " + reason));
      throw new Refusal(
          Refusal.Kind.RULE_BROKEN, "It still cannot be processed: " + reason, List.of());
    }
    takeWhatWaitedForIt();
    return get(id);
  }

  private void takeWhatWaitedForIt() {
    try {
      turns.take(intake);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt(); // it has its turn with the next batch that comes
    }
  }

  /**
   * Closes it unprocessed.
   *
   * @throws Refusal 409 where something was decided about it already
   */
  public DeadLetterContent discard(long id, String by, String note) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var letter = holdOpen(id).letter();
              table.decide(id, DeadLetter.State.DISCARDED, by, note);
              record(by, "DEAD_LETTER_DISCARDED", letter, note);
            });
    return get(id);
  }

  /** Its handler takes the lock of the ACO; who waits for that waits with the others. */
  private void inItsTurn(DeadLetter letter, Runnable work) {
    var acoId = letter.acoId();
    if (acoId == null) {
      queue.inTurn(new Turn("replays of dead letters", Turn.A_WRITE), () -> done(work));
    } else {
      queue.inTurn(Turn.of(acoId), acoId, at -> done(work));
    }
  }

  private static boolean done(Runnable work) {
    work.run();
    return true;
  }

  private void handleAgain(long id, String by, String note) {
    var content = holdOpen(id);
    var letter = content.letter();
    table.openBefore(letter).ifPresent(earlier -> refuse(letter, earlier));
    boolean handled = takeAgain(content);
    table.decide(id, DeadLetter.State.REPLAYED, by, note);
    record(
        by,
        "DEAD_LETTER_REPLAYED",
        letter,
        handled ? note : note + " (its event was handled before: nothing was done)");
  }

  private boolean takeAgain(DeadLetterContent content) {
    try {
      return intake.takeAgain(content.toRecord());
    } catch (RuntimeException failure) {
      if (PassingFault.isBehind(failure)) {
        throw failure;
      }
      throw new StillUnprocessable(failure);
    }
  }

  private DeadLetterContent holdOpen(long id) {
    keys.withTheChange();
    var content = table.hold(id).orElseThrow(() -> notFound(id));
    var letter = content.letter();
    if (letter.state() != DeadLetter.State.OPEN) {
      throw Refusal.conflict(
          "Dead letter %d was %s already, by %s"
              .formatted(id, letter.state().name().toLowerCase(Locale.ROOT), letter.decidedBy()));
    }
    return content;
  }

  private void record(String by, String action, DeadLetter letter, String note) {
    var subject = letter.id() + " " + letter.place();
    audit.record(by, new AuditLog.Deed(action, letter.acoId(), subject, note));
  }

  private static void refuse(DeadLetter letter, long earlier) {
    throw Refusal.conflict(
        "Dead letter %d of %s came earlier: replay or discard that one first"
            .formatted(earlier, letter.acoId()));
  }

  private static Refusal notFound(long id) {
    return Refusal.notFound("There is no dead letter " + id);
  }

  /** Tells a failure of the event from one of what is around it. */
  private static final class StillUnprocessable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient RuntimeException reason;

    StillUnprocessable(RuntimeException reason) {
      super(reason);
      this.reason = reason;
    }

    RuntimeException reason() {
      return reason;
    }
  }
}
