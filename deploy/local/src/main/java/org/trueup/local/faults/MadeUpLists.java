package org.trueup.local.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.local.lists.ListFile;
import org.trueup.local.lists.ListPeriod;
import org.trueup.local.lists.ListStory;
import org.trueup.local.lists.MadeList;
import org.trueup.local.lists.MadeLists;
import org.trueup.local.lists.TurnoverMark;
import org.trueup.local.machine.Service;

/**
 * The assignment lists of some ACOs of a run: people come, leave and return, and one list is
 * delivered again. In every run the same people, but for their identifiers.
 */
final class MadeUpLists {
  /** More than an ACO ever has on its lists. */
  static final int MOST_PEOPLE = 1_000;

  private static final int EVERY = 7;
  private static final int FIRST = 3;
  private static final Map<EnrollmentType, Integer> PEOPLE =
      Map.of(
          EnrollmentType.ESRD, 3,
          EnrollmentType.DISABLED, 30,
          EnrollmentType.AGED_DUAL, 20,
          EnrollmentType.AGED_NON_DUAL, 250);
  private static final Map<TurnoverMark, Integer> TO_A_PLAN = Map.of(TurnoverMark.HEALTH_PLAN, 4);
  private static final Map<TurnoverMark, Integer> ELSEWHERE =
      Map.of(TurnoverMark.HEALTH_PLAN, 4, TurnoverMark.PLURALITY_ELSEWHERE, 9);
  private static final Map<EnrollmentType, Integer> FORGOTTEN =
      Map.of(EnrollmentType.AGED_NON_DUAL, 20);
  private static final ListStory AT_FIRST =
      new ListStory(ListPeriod.INITIAL, 0, 0, Map.of(), 0, 0, Map.of());
  private static final ListStory AGAIN =
      new ListStory(ListPeriod.Q2, 1, 0, Map.of(), 0, 0, Map.of());

  /** Who is on a prospective list leaves it at most. */
  private static final List<ListStory> PROSPECTIVE =
      List.of(
          AT_FIRST,
          new ListStory(ListPeriod.Q1, 0, 1, TO_A_PLAN, 0, 0, Map.of()),
          new ListStory(ListPeriod.Q2, 0, 1, TO_A_PLAN, 0, 0, FORGOTTEN),
          AGAIN);

  private static final List<ListStory> RETROSPECTIVE =
      List.of(
          AT_FIRST,
          new ListStory(ListPeriod.Q1, 0, 1, ELSEWHERE, 12, 0, Map.of()),
          new ListStory(ListPeriod.Q2, 0, 1, TO_A_PLAN, 5, 4, FORGOTTEN),
          AGAIN);

  private MadeUpLists() {}

  private static List<ListStory> story(int aco) {
    return MadeUpFacts.isProspective(aco) ? PROSPECTIVE : RETROSPECTIVE;
  }

  static boolean areSentBy(int aco) {
    return aco % EVERY == FIRST;
  }

  static List<Write> writes(int aco) {
    return IntStream.range(0, story(aco).size())
        .mapToObj(
            number ->
                new Write(
                    aco, Service.ASSIGNMENT, "assignment-lists", new Write.AssignmentList(number)))
        .toList();
  }

  /** The list with that number, of the people of that run. */
  static byte[] zip(Acos acos, int aco, int number) {
    var luck = new MadeLists.Draw(1, aco, acos.firstPerson(aco));
    var year = Integer.parseInt(MadeUpFacts.YEAR);
    var id = AcoId.parse(acos.id(aco));
    var lists = new MadeLists(id, year, MadeUpFacts.isProspective(aco), PEOPLE, luck);
    var soFar = story(aco).subList(0, number + 1).stream().map(lists::next).toList();
    return written(soFar.getLast());
  }

  private static byte[] written(MadeList list) {
    var zip = new ByteArrayOutputStream();
    try {
      ListFile.write(list, zip);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory cannot be written", impossible);
    }
    return zip.toByteArray();
  }
}
