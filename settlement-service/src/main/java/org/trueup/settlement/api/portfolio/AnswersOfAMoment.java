package org.trueup.settlement.api.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.settlement.api.portfolio.KeptAnswers.Answer;
import org.trueup.settlement.api.portfolio.KeptAnswers.Question;

/** Answers of one moment, as they were written. Those of another one are forgotten together. */
@ApplicationScoped
class AnswersOfAMoment {
  /** A portfolio of the nation takes 400 kB. */
  private static final int MOST_BYTES = 16_000_000;

  private final Map<Question, Answer> kept = new HashMap<>();
  private String moment = "";
  private int bytes;

  synchronized @Nullable Answer of(String now, Question question) {
    return now.equals(moment) ? kept.get(question) : null;
  }

  /**
   * Keeps an answer.
   *
   * @param now the moment before anything was read for it: what was recorded meanwhile ends it
   */
  synchronized void keep(String now, Question question, Answer answer) {
    if (!now.equals(moment)) {
      kept.clear();
      bytes = 0;
      moment = now;
    }
    if (bytes + answer.content().length <= MOST_BYTES && kept.put(question, answer) == null) {
      bytes += answer.content().length;
    }
  }
}
