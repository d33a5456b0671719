package org.trueup.settlement.api.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.trueup.settlement.api.portfolio.KeptAnswers.Answer;
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

  private static Question question(String aco, String address) {
    return new Question(
        List.of("analyst"), new TreeSet<>(Set.of(aco)), address, "application/json");
  }

  private static Answer answer(int bytes) {
    return new Answer(new byte[bytes], new EntityTag("1"));
  }
}
