package org.trueup.local.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.EnrollmentType;

/**
 * Makes up the lists of one ACO and year, one after another, as its story says. People with ESRD
 * come and go only where the story names them: a few of them cost as much as a hundred others.
 */
public final class MadeLists {
  private static final int PEOPLE_PER_ACO = 1_000_000;
  private static final int ASSIGNABLE_ONLY_OF = 40;

  private final AcoId acoId;
  private final int year;
  private final boolean prospective;
  private final Random random;
  private final Population population;
  private final List<Person> assigned = new ArrayList<>();
  private final List<Person> away = new ArrayList<>();
  private final List<Person> assignableOnly = new ArrayList<>();
  private final Set<String> onFirstList = new HashSet<>();
  private Map<Person, TurnoverMark> left = new LinkedHashMap<>();

  /**
   * What the people are drawn with.
   *
   * @param luck the same gives the same people, whatever their identifiers
   * @param firstPerson whose number the first identifier is made of; lists whose numbers differ
   *     share nobody
   */
  public record Draw(long seed, long luck, int firstPerson) {
    private static Draw of(AcoId acoId, long seed) {
      int number = Integer.parseInt(acoId.value().substring(1)) % 100;
      return new Draw(seed, seed * 31 + number, number * PEOPLE_PER_ACO);
    }
  }

  /**
   * @param people on the first list, by enrollment type
   */
  public MadeLists(
      AcoId acoId, int year, boolean prospective, Map<EnrollmentType, Integer> people, long seed) {
    this(acoId, year, prospective, people, Draw.of(acoId, seed));
  }

  /**
   * @param people on the first list, by enrollment type
   */
  public MadeLists(
      AcoId acoId, int year, boolean prospective, Map<EnrollmentType, Integer> people, Draw draw) {
    this.acoId = acoId;
    this.year = year;
    this.prospective = prospective;
    this.random = new Random(draw.luck());
    this.population = new Population(draw.seed(), random, draw.firstPerson(), year);
    new TreeMap<>(people).forEach((type, count) -> make(type, count, assigned));
    assigned.forEach(person -> onFirstList.add(person.mbi()));
    make(EnrollmentType.AGED_NON_DUAL, assigned.size() / ASSIGNABLE_ONLY_OF, assignableOnly);
  }

  private void make(EnrollmentType type, int count, List<Person> into) {
    IntStream.range(0, count).forEach(i -> into.add(population.person(type)));
  }

  /** The next list; to be asked in the order of the story. */
  public MadeList next(ListStory story) {
    if (story.restated() == 0) {
      left = new LinkedHashMap<>();
      happen(story);
    }
    var listed = new ArrayList<>(assigned);
    var gone = new LinkedHashMap<>(left);
    new TreeMap<>(story.missing())
        .forEach(
            (type, count) ->
                some(count, listed, person -> person.type() == type)
                    .forEach(person -> gone.put(removed(person, listed), TurnoverMark.NO_VISIT)));
    return new MadeList(
        acoId, year, story.period(), story.restated(), prospective, listed, gone, assignableOnly);
  }

  private void happen(ListStory story) {
    for (var person : some(story.died(), assigned, MadeLists::isMovable)) {
      assigned.set(assigned.indexOf(person), person.deadSince(dayOf(story.period())));
    }
    new TreeMap<>(story.left()).forEach(this::leave);
    for (var person : some(story.returned(), away, person -> true)) {
      assigned.add(removed(person, away));
    }
    for (int i = 0; i < story.joined(); i++) {
      assigned.add(population.person(typeOfNewcomer()));
    }
  }

  private void leave(TurnoverMark mark, int count) {
    boolean mayReturn = mark == TurnoverMark.PLURALITY_ELSEWHERE || mark == TurnoverMark.NO_VISIT;
    Predicate<Person> mayLeave =
        person -> isMovable(person) && (mayReturn || onFirstList.contains(person.mbi()));
    for (var person : some(count, assigned, mayLeave)) {
      removed(person, assigned);
      left.put(mark == TurnoverMark.DEATH ? person.deadSince(dayBeforeTheYear()) : person, mark);
      if (mayReturn) {
        away.add(person);
      }
    }
  }

  private static boolean isMovable(Person person) {
    return person.type() != EnrollmentType.ESRD && person.died() == null;
  }

  private EnrollmentType typeOfNewcomer() {
    int drawn = random.nextInt(100);
    if (drawn < 12) {
      return EnrollmentType.DISABLED;
    }
    return drawn < 20 ? EnrollmentType.AGED_DUAL : EnrollmentType.AGED_NON_DUAL;
  }

  private LocalDate dayOf(ListPeriod period) {
    return period.through(year).minusMonths(2).atDay(1).plusDays(random.nextInt(85));
  }

  private LocalDate dayBeforeTheYear() {
    return LocalDate.of(year, 1, 1).minusDays(1L + random.nextInt(85));
  }

  private List<Person> some(int count, List<Person> from, Predicate<Person> wanted) {
    var candidates = new ArrayList<>(from.stream().filter(wanted).toList());
    Collections.shuffle(candidates, random);
    return candidates.subList(0, Math.min(count, candidates.size()));
  }

  private static Person removed(Person person, List<Person> from) {
    from.remove(person);
    return person;
  }
}
