package org.trueup.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trueup.local.lists.Person;

class TracesTest {
  private static final Traces TRACES = Traces.of(77);
  private static final Person SOMEBODY = somebody();

  @Test
  void findsIdentifiersNamesAndBirthDatesWhereverTheyStand() {
    assertThat(TRACES.in("{\"mbi\":\"" + SOMEBODY.mbi() + "\"}")).contains(SOMEBODY.mbi());
    assertThat(TRACES.in(SOMEBODY.mbi())).contains(SOMEBODY.mbi());
    assertThat(TRACES.in("x" + SOMEBODY.lastName().toLowerCase(Locale.ROOT) + "x"))
        .contains(SOMEBODY.lastName());
    assertThat(TRACES.in("born " + SOMEBODY.born())).contains(SOMEBODY.born().toString());
    assertThat(TRACES.in("%1$tm/%1$td/%1$tY".formatted(SOMEBODY.born()))).isPresent();
  }

  @Test
  void findsNobodyWhereNobodyIs() {
    assertThat(TRACES.in("")).isEmpty();
    assertThat(TRACES.in("short")).isEmpty();
    assertThat(TRACES.in("A9001/2018/56ef7892-f64c-82ad-886a-0a4b14c5eae7 2026-11-22")).isEmpty();
    assertThat(TRACES.in(SOMEBODY.mbi().substring(1))).isEmpty();
  }

  /** Whoever reads a name knows which ACO is meant. */
  @Test
  void everyAcoOfTheDemonstrationHasANameOfItsOwn() {
    var story = Story.read();
    assertThat(
            Stream.concat(
                story.acos().stream().map(AcoStory::name),
                story.waiting().stream()
                    .map(aco -> String.valueOf(aco.agreement().get("acoName")))))
        .doesNotHaveDuplicates();
  }

  private static Person somebody() {
    var aco = Story.read().acos().getFirst();
    return Demo.made(aco, 77).next(aco.lists().getFirst()).assigned().getFirst();
  }
}
