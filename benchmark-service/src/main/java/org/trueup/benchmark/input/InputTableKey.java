package org.trueup.benchmark.input;

import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/**
 * Which input table it is.
 *
 * @param owner the ACO; {@code national} for figures of all ACOs
 * @param subject what it is about: {@code 2022-01-01/BY1}, {@code 2021}; a restated version is
 *     named after the year it counts from, {@code 2021/from/2024}
 */
public record InputTableKey(InputTable table, String owner, String subject) {
  /** The owner of figures of all ACOs. */
  public static final String NATIONAL = "national";

  private static final String FROM = "/from/";

  public static InputTableKey of(InputTable table, AcoId aco, String subject) {
    return new InputTableKey(table, aco.value(), subject);
  }

  public static InputTableKey national(InputTable table, String subject) {
    return new InputTableKey(table, NATIONAL, subject);
  }

  /** The table of an ACO's figures of a benchmark year of its agreement. */
  public static InputTableKey benchmarkYear(AgreementSigned agreement, BenchmarkYear year) {
    return of(InputTable.BENCHMARK_YEAR, agreement.acoId(), agreement.start() + "/" + year);
  }

  /** The table of national figures of a calendar year. */
  public static InputTableKey nationalFactors(int year) {
    return national(InputTable.NATIONAL_FACTORS, String.valueOf(year));
  }

  /** The version of the table that counts from a performance year on. */
  public InputTableKey from(PerformanceYear year) {
    return below("from/" + year);
  }

  /** The version of the other table that counts from the same performance year as this one. */
  public InputTableKey likewise(InputTableKey other) {
    int from = subject.indexOf(FROM);
    return from < 0 ? other : other.below(subject.substring(from + 1));
  }

  /** Something that belongs to it and has a name of its own. */
  public InputTableKey below(String name) {
    return new InputTableKey(table, owner, subject + "/" + name);
  }

  /** The calendar year of its figures, of a table whose subject begins with one. */
  public int calendarYear() {
    return Integer.parseInt(subject.split("/", 2)[0]);
  }

  public boolean isNational() {
    return owner.equals(NATIONAL);
  }

  /** The ACO that owns it; a national table has none. */
  public AcoId aco() {
    return new AcoId(owner);
  }

  /** The resource that it is put to, without a restatement. */
  public String path() {
    int from = subject.indexOf(FROM);
    var parts = (from < 0 ? subject : subject.substring(0, from)).split("/", 2);
    var second = parts.length == 1 ? "" : parts[1];
    var path = table.path().formatted(owner, parts[0], second);
    return table == InputTable.COUNTY_FACTORS && !second.isEmpty()
        ? path + "?population=" + AssignablePopulation.named(second)
        : path;
  }

  /** {@code benchmark-year/A9004/2022-01-01/BY1}. */
  @Override
  public String toString() {
    return table.title() + "/" + owner + "/" + subject;
  }
}
