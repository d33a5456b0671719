package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Takes in what waited for the revision before it, once that one came. */
@ApplicationScoped
class TurnsThatCame {
  private static final Logger log = Logger.getLogger(TurnsThatCame.class);
  private static final long NONE = -1;

  private final WaitingRevisions waiting;
  private final DeadLetterTable letters;

  TurnsThatCame(WaitingRevisions waiting, DeadLetterTable letters) {
    this.waiting = waiting;
    this.letters = letters;
  }

  /**
   * Takes in one after the other, each in a transaction of its own: that one of them fails must not
   * undo what it waited for.
   */
  void take(EventIntake intake) throws InterruptedException {
    long last;
    do {
      last = takeNext(intake);
    } while (last != NONE);
  }

  private long takeNext(EventIntake intake) throws InterruptedException {
    var taken = new AtomicLong(NONE);
    try {
      RetryingTransaction.run(
          () -> {
            taken.set(NONE);
            if (waiting.isAny()) {
              waiting.next().ifPresent(letter -> take(letter, intake, taken));
            }
          });
    } catch (RuntimeException failure) {
      intake.endIfStopping();
      if (taken.get() == NONE) {
        throw failure;
      }
      var reason = DeadLetterReason.of(failure);
      log.errorv("dead letter {0} had its turn: {1}", Long.toString(taken.get()), reason);
      RetryingTransaction.run(() -> waiting.stillFails(taken.get(), reason));
    }
    return taken.get();
  }

  private void take(DeadLetterContent content, EventIntake intake, AtomicLong taken) {
    var letter = content.letter();
    taken.set(letter.id());
    intake.takeAgain(content.toRecord());
    letters.decide(
        letter.id(), DeadLetter.State.REPLAYED, "trueup", "the event that it waited for came");
    log.infov("dead letter {0} had its turn", Long.toString(letter.id()));
  }
}
