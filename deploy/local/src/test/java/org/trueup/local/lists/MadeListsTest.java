package org.trueup.local.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.EnrollmentType;

class MadeListsTest {
  private static final Map<EnrollmentType, Integer> PEOPLE =
      Map.of(
          EnrollmentType.ESRD, 20, EnrollmentType.DISABLED, 80, EnrollmentType.AGED_NON_DUAL, 900);
  private static final ListStory FIRST = story(ListPeriod.INITIAL, 0, Map.of(), 0, Map.of());

  @Test
  void nobodyCanHaveOneOfTheIdentifiersAndNoTwoPeopleShareOne() {
    var identifiers = new Identifiers(7);
    var all = IntStream.range(0, 100_000).mapToObj(identifiers::of).toList();
    assertThat(new HashSet<>(all)).hasSize(100_000);
    assertThat(all).allMatch(mbi -> mbi.length() == 11 && mbi.startsWith("1S"));
  }

  @Test
  void theSameSeedMakesTheSameFilesAndAnotherOneOtherPeople() throws IOException {
    assertThat(file(lists("A9001", 7).next(FIRST))).isEqualTo(file(lists("A9001", 7).next(FIRST)));
    var one = lists("A9001", 7).next(FIRST).assigned();
    assertThat(lists("A9001", 8).next(FIRST).assigned()).doesNotContainAnyElementsOf(one);
    assertThat(lists("A9002", 7).next(FIRST).assigned()).doesNotContainAnyElementsOf(one);
  }

  @Test
  void peopleComeAndGoAsTheStorySays() {
    var lists = lists("A9001", 7);
    lists.next(FIRST);
    var quarter =
        lists.next(
            story(
                ListPeriod.Q1,
                0,
                Map.of(TurnoverMark.DEATH, 5, TurnoverMark.PLURALITY_ELSEWHERE, 10),
                30,
                Map.of()));
    assertThat(quarter.assigned()).hasSize(1000 - 15 + 30);
    assertThat(quarter.left()).hasSize(15);
    assertThat(quarter.left().keySet())
        .filteredOn(person -> person.died() != null)
        .hasSize(5)
        .allMatch(person -> person.died().getYear() == 2017);
  }

  @Test
  void aRedeliveryBringsBackWhomTheFirstFileLeftOut() {
    var lists = lists("A9001", 7);
    lists.next(FIRST);
    var wrong = lists.next(story(ListPeriod.Q1, 0, Map.of(), 0, Map.of(EnrollmentType.ESRD, 12)));
    var right = lists.next(story(ListPeriod.Q1, 1, Map.of(), 0, Map.of()));
    assertThat(wrong.name()).isEqualTo("P.A9001.ACO.QASSGN.2018Q1.D189999.T0100000");
    assertThat(right.name()).isEqualTo("P.A9001.ACO.QASSGN.2018Q1.D189999.T0110000");
    assertThat(wrong.left()).hasSize(12);
    assertThat(right.left()).isEmpty();
    assertThat(right.assigned()).hasSize(1000).containsAll(wrong.left().keySet());
  }

  @Test
  void theLayoutOfAYearHasItsColumns() {
    assertThat(new TableLayout(2018, false).assigned())
        .hasSize(175 - 30 - 4)
        .doesNotHaveDuplicates();
    assertThat(new TableLayout(2018, true).assigned()).contains("GHP_EXCLUDED");
    assertThat(new TableLayout(2024, false).assigned()).hasSize(175);
  }

  private static MadeLists lists(String aco, long seed) {
    return new MadeLists(AcoId.parse(aco), 2018, false, PEOPLE, seed);
  }

  private static ListStory story(
      ListPeriod period,
      int restated,
      Map<TurnoverMark, Integer> left,
      int joined,
      Map<EnrollmentType, Integer> missing) {
    return new ListStory(period, restated, 0, left, joined, 0, missing);
  }

  private static byte[] file(MadeList list) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ListFile.write(list, bytes);
    return bytes.toByteArray();
  }
}
