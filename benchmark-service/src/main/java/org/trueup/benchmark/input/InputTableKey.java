package org.trueup.benchmark.input;

import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/**
 * Which table of figures it is.
 *
 * @param owner the ACO; {@code national} for figures of all ACOs
 * @param subject what it is about: {@code 2022-01-01/BY1}, {@code 2021}
 */
public record InputTableKey(InputTable table, String owner, String subject) {
  /** The owner of figures of all ACOs. */
  public static final String NATIONAL = "national";

  public static InputTableKey of(InputTable table, AcoId aco, String subject) {
    return new InputTableKey(table, aco.value(), subject);
  }

  public static InputTableKey national(InputTable table, String subject) {
    return new InputTableKey(table, NATIONAL, subject);
  }

  /** The table of national figures of a calendar year. */
  public static InputTableKey nationalFactors(int year) {
    return national(InputTable.NATIONAL_FACTORS, String.valueOf(year));
  }

  /** The version of the table that counts from a performance year on. */
  public InputTableKey from(PerformanceYear year) {
    return new InputTableKey(table, owner, subject + "/from/" + year);
  }

  /** The calendar year of a national table: its subject begins with it. */
  public int calendarYear() {
    return Integer.parseInt(subject.split("/", 2)[0]);
  }

  public boolean isNational() {
    return owner.equals(NATIONAL);
  }

  /** {@code benchmark-year/A9004/2022-01-01/BY1}. */
  @Override
  public String toString() {
    return table.title() + "/" + owner + "/" + subject;
  }
}
