package org.trueup.local.lists;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.EnrollmentType;

/**
 * Somebody made up.
 *
 * @param mbi an identifier that is never issued
 * @param died absent while nobody knows of it
 * @param score the risk score in units of its fourteenth decimal
 */
public record Person(
    String mbi,
    String firstName,
    String lastName,
    int sex,
    LocalDate born,
    @Nullable LocalDate died,
    EnrollmentType type,
    Care care,
    long score) {

  /**
   * Where the person goes for primary care.
   *
   * @param practice the participant, from 0
   * @param professional who is seen there, from 0
   * @param step of the claims algorithm; 0 is a choice of the person alone
   */
  record Care(int practice, int professional, int visits, int step) {
    boolean isChosen() {
      return step == 0;
    }

    /** Who came once is new to the ACO. */
    boolean isNew() {
      return visits == 1;
    }
  }

  Person deadSince(LocalDate day) {
    return new Person(mbi, firstName, lastName, sex, born, day, type, care, score);
  }

  /** Whether a month counts: who is alive on its first day. */
  boolean isEnrolled(YearMonth month) {
    return died == null || !month.atDay(1).isAfter(died);
  }
}
