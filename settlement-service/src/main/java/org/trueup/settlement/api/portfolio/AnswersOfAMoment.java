package org.trueup.settlement.api.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.trueup.settlement.api.portfolio.KeptAnswers.Question;

/** Answers of one moment, as they were written. Those of another one are forgotten together. */
@ApplicationScoped
class AnswersOfAMoment {
  /** A portfolio of the nation takes 400 kB. */
  private static final int MOST_BYTES = 16_000_000;

  private final long patience;
  private final Map<Question, KeptAnswer> kept = new HashMap<>();

  /** Questions whose answers are being found, and since when. */
  private final Map<Question, Long> underWay = new HashMap<>();

  private String moment = "";
  private int bytes;

  AnswersOfAMoment() {
    this(Duration.ofSeconds(10));
  }

  /**
   * For tests.
   *
   * @param patience how long one caller waits for the answer to another
   */
  AnswersOfAMoment(Duration patience) {
    this.patience = patience.toNanos();
  }

  /**
   * After a start, or a change, all callers miss the same answer: one of them finds it, and the
   * others wait here, before they hold anything that it may need. Not for ever: who was found to
   * take too long is not waited for.
   */
  synchronized void begin(Question question) {
    try {
      for (var since = underWay.get(question); since != null; since = underWay.get(question)) {
        long left = since + patience - System.nanoTime();
        if (left <= 0) {
          break;
        }
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    underWay.put(question, System.nanoTime());
  }

  /** Whoever waits goes on. */
  synchronized void end(Question question) {
    underWay.remove(question);
    notifyAll();
  }

  synchronized @Nullable KeptAnswer of(String now, Question question) {
    return now.equals(moment) ? kept.get(question) : null;
  }

  /**
   * Keeps an answer.
   *
   * @param now the moment before anything was read for it: what was recorded meanwhile ends it
   */
  synchronized void keep(String now, Question question, KeptAnswer answer) {
    if (!now.equals(moment)) {
      kept.clear();
      bytes = 0;
      moment = now;
    }
    if (bytes + answer.bytes() <= MOST_BYTES && kept.put(question, answer) == null) {
      bytes += answer.bytes();
    }
  }
}
