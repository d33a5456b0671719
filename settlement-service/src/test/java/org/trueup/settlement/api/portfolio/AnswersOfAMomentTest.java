package org.trueup.settlement.api.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.trueup.settlement.api.portfolio.KeptAnswers.Question;

class AnswersOfAMomentTest {
  private final AnswersOfAMoment answers = new AnswersOfAMoment();

  @Test
  void theSameQuestionOfTheSameCallersHasTheSameAnswerUntilTheMomentIsOver() {
    var question = question("*", "/settlements?performanceYear=2018");
    var answer = answer(3);

    answers.keep("1:1:", question, answer);

    assertThat(answers.of("1:1:", question("*", "/settlements?performanceYear=2018")))
        .isSameAs(answer);
    assertThat(answers.of("1:1:", question("A9004", "/settlements?performanceYear=2018"))).isNull();
    assertThat(answers.of("1:2:", question)).isNull();
    answers.keep("1:2:", question("*", "/settlements?performanceYear=2017"), answer(3));
    assertThat(answers.of("1:1:", question)).isNull();
    assertThat(answers.of("1:2:", question)).isNull();
  }

  @Test
  void doesNotGrowWithoutEnd() {
    var many = answer(9_000_000);

    answers.keep("1:1:", question("*", "/a"), many);
    answers.keep("1:1:", question("*", "/b"), many);

    assertThat(answers.of("1:1:", question("*", "/a"))).isNotNull();
    assertThat(answers.of("1:1:", question("*", "/b"))).isNull();
  }

  @Test
  void oneCallerFindsAnAnswerAndOthersWaitForIt() throws Exception {
    var question = question("*", "/a");
    answers.begin(question);
    var other = CompletableFuture.runAsync(() -> answers.begin(question));
    assertThat(other).isNotDone();

    answers.keep("1:1:", question, answer(3));
    answers.end(question);

    other.get(10, TimeUnit.SECONDS);
    answers.begin(question("A9004", "/a"));
  }

  @Test
  void whoTakesTooLongIsNotWaitedFor() {
    var impatient = new AnswersOfAMoment(Duration.ofMillis(1));
    impatient.begin(question("*", "/a"));
    impatient.begin(question("*", "/a"));
  }

  private static Question question(String aco, String address) {
    return new Question(
        List.of("analyst"), new TreeSet<>(Set.of(aco)), address, "application/json");
  }

  private static KeptAnswer answer(int bytes) {
    return new KeptAnswer(new byte[bytes], new byte[0], new EntityTag("1"));
  }
}
