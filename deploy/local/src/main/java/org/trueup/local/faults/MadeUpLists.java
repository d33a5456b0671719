package org.trueup.local.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.local.lists.Identifiers;
import org.trueup.local.lists.ListFile;
import org.trueup.local.lists.ListPeriod;
import org.trueup.local.lists.ListStory;
import org.trueup.local.lists.MadeList;
import org.trueup.local.lists.MadeLists;
import org.trueup.local.lists.Person;
import org.trueup.local.lists.TurnoverMark;
import org.trueup.local.machine.Service;

/**
 * The assignment lists of some ACOs of a run: people come, leave and return, one list is wrong and
 * withdrawn, one is delivered again, and some identifiers change. In every run the same people, but
 * for their identifiers.
 */
final class MadeUpLists {
  /** More than an ACO ever has on its lists. */
  static final int MOST_PEOPLE = 1_000;

  private static final int SEED = 1;
  private static final int CHANGED = 3;
  private static final String LISTS = "assignment-lists";
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

  /** Misses people whom nobody lost: it is withdrawn. */
  private static final ListStory WRONG =
      new ListStory(ListPeriod.Q3, 0, 0, Map.of(), 0, 0, Map.of(EnrollmentType.AGED_NON_DUAL, 100));

  private static final ListStory AGAIN =
      new ListStory(ListPeriod.Q2, 1, 0, Map.of(), 0, 0, Map.of());

  /** Who is on a prospective list leaves it at most. */
  private static final List<ListStory> PROSPECTIVE =
      List.of(
          AT_FIRST,
          new ListStory(ListPeriod.Q1, 0, 1, TO_A_PLAN, 0, 0, Map.of()),
          WRONG,
          new ListStory(ListPeriod.Q2, 0, 1, TO_A_PLAN, 0, 0, FORGOTTEN),
          AGAIN);

  private static final List<ListStory> RETROSPECTIVE =
      List.of(
          AT_FIRST,
          new ListStory(ListPeriod.Q1, 0, 1, ELSEWHERE, 12, 0, Map.of()),
          WRONG,
          new ListStory(ListPeriod.Q2, 0, 1, TO_A_PLAN, 5, 4, FORGOTTEN),
          AGAIN);

  private MadeUpLists() {}

  private static List<ListStory> story(int aco) {
    return MadeUpFacts.isProspective(aco) ? PROSPECTIVE : RETROSPECTIVE;
  }

  static boolean areSentBy(int aco) {
    return aco % EVERY == FIRST;
  }

  /** In their order; after the wrong one what is done about it, and a crosswalk. */
  static List<Write> writes(int aco) {
    var writes = new ArrayList<Write>();
    for (int number = 0; number < story(aco).size(); number++) {
      writes.add(write(aco, LISTS, new Write.AssignmentList(number)));
      if (story(aco).get(number) == WRONG) {
        writes.add(write(aco, LISTS, new Write.Withdrawal(number)));
        writes.add(write(aco, "identifier-changes", new Write.Crosswalk()));
      }
    }
    return writes;
  }

  private static Write write(int aco, String path, Write.Content content) {
    return new Write(aco, Service.ASSIGNMENT, path, content);
  }

  /** The period of the list with that number, as lists on file are known by it. */
  static String period(int aco, int number) {
    return story(aco).get(number).period().name();
  }

  /** The list with that number, of the people of that run. */
  static byte[] zip(Acos acos, int aco, int number) {
    return written(lists(acos, aco).get(number));
  }

  /**
   * Some who came are others who left, under another identifier; and some had one before that no
   * list ever named.
   */
  static String crosswalk(Acos acos, int aco) {
    var lists = lists(acos, aco);
    var first = lists.getFirst().assigned();
    var changes = new StringBuilder("current_mbi,previous_mbi\n");
    for (int number = 0; number < CHANGED; number++) {
      int unknown = acos.firstPerson(aco) + MOST_PEOPLE - 1 - number;
      row(changes, first.get(number).mbi(), new Identifiers(SEED).of(unknown));
    }
    var came = difference(lists.get(1).assigned(), first);
    var stayed = lists.getLast().assigned();
    var left = difference(difference(first, lists.get(1).assigned()), stayed);
    for (int number = 0; number < Math.min(CHANGED, Math.min(came.size(), left.size())); number++) {
      row(changes, came.get(number).mbi(), left.get(number).mbi());
    }
    return changes.toString();
  }

  private static void row(StringBuilder changes, String current, String previous) {
    changes.append(current).append(',').append(previous).append('\n');
  }

  private static List<Person> difference(List<Person> of, List<Person> without) {
    var gone = without.stream().map(Person::mbi).collect(Collectors.toSet());
    return of.stream().filter(person -> !gone.contains(person.mbi())).toList();
  }

  private static List<MadeList> lists(Acos acos, int aco) {
    var luck = new MadeLists.Draw(SEED, aco, acos.firstPerson(aco));
    var year = Integer.parseInt(MadeUpFacts.YEAR);
    var id = AcoId.parse(acos.id(aco));
    var lists = new MadeLists(id, year, MadeUpFacts.isProspective(aco), PEOPLE, luck);
    return story(aco).stream().map(lists::next).toList();
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
