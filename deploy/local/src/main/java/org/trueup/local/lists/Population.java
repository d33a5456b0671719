package org.trueup.local.lists;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.local.lists.Person.Care;

/** Makes up people, one after another; the same seed makes up the same ones. */
public final class Population {
  private static final int PRACTICES = 14;
  private static final int PROFESSIONALS = 60;
  private static final long SCORE_UNIT = 1_000_000_000_000L;

  private final RandomGenerator random;
  private final Identifiers identifiers;
  private final int calendarYear;
  private int next;

  /**
   * @param first the number of the first person: populations whose numbers differ share nobody
   */
  public Population(long seed, RandomGenerator random, int first, int calendarYear) {
    this.identifiers = new Identifiers(seed);
    this.random = random;
    this.next = first;
    this.calendarYear = calendarYear;
  }

  public Person person(EnrollmentType type) {
    return new Person(
        identifiers.of(next++),
        Names.first(random),
        Names.last(random),
        1 + random.nextInt(2),
        born(type),
        null,
        type,
        care(),
        score(type));
  }

  private LocalDate born(EnrollmentType type) {
    boolean isAged = type == EnrollmentType.AGED_DUAL || type == EnrollmentType.AGED_NON_DUAL;
    int age = isAged ? 67 + random.nextInt(30) : 30 + random.nextInt(33);
    return LocalDate.of(calendarYear - age, 1, 1).plusDays(random.nextInt(365));
  }

  private Care care() {
    int kind = random.nextInt(100);
    int step = kind < 2 ? 0 : kind < 12 ? 2 : 1;
    return new Care(
        random.nextInt(PRACTICES), random.nextInt(PROFESSIONALS), 1 + random.nextInt(12), step);
  }

  /** Most are healthier than the average, and some much sicker. */
  private long score(EnrollmentType type) {
    long thousandths = 300 + random.nextInt(900) + random.nextInt(40) * (long) random.nextInt(40);
    long units = thousandths * (SCORE_UNIT / 10) + random.nextLong(SCORE_UNIT / 10);
    return type == EnrollmentType.ESRD ? units + 5 * SCORE_UNIT / 10 : units;
  }
}
