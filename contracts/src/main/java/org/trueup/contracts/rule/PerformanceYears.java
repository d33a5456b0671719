package org.trueup.contracts.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The performance years that somebody has reviewed the rules of, and how long each is (42 CFR
 * 425.200(c), 425.609). Every service asks it before it takes a fact about a year.
 */
public final class PerformanceYears {

  /** How many months of a calendar year count for the performance year. */
  public record Length(int months) {}

  private final RuleHistory<PerformanceYear, Length> history;

  private PerformanceYears(RuleHistory<PerformanceYear, Length> history) {
    this.history = history;
  }

  public static PerformanceYears read() {
    return read(false);
  }

  /**
   * The performance years.
   *
   * @param carryForward whether a year after the last reviewed one is taken too
   */
  public static PerformanceYears read(boolean carryForward) {
    return read(RuleFolder.of(PerformanceYears.class, "rules").carryingForward(carryForward));
  }

  /** The performance years of a folder of rules. They count for no fingerprint of that folder. */
  public static PerformanceYears read(RuleFolder folder) {
    return new PerformanceYears(folder.unread().byYear("performance-years.yaml", Length.class));
  }

  /** The rule itself, for a sheet of the year. */
  public RuleHistory<PerformanceYear, Length> history() {
    return history;
  }

  /** Every year that is admitted, in order: 2012 and on, July to December 2019 among them. */
  public List<PerformanceYear> admitted() {
    var first = history.entries().getFirst().from();
    return Stream.iterate(first.calendarYear(), year -> year + 1)
        .flatMap(year -> Stream.of(PerformanceYear.of(year), new PerformanceYear(year, true)))
        .takeWhile(year -> year.compareTo(reviewedThrough()) <= 0)
        .filter(this::exists)
        .toList();
  }

  /** A second half is a year of its own only where an entry says so. */
  private boolean exists(PerformanceYear year) {
    return !year.secondHalf()
        || history.entries().stream().anyMatch(entry -> entry.from().equals(year));
  }

  /** The last year whose rules somebody has reviewed. */
  public PerformanceYear reviewedThrough() {
    return history.reviewedThrough();
  }

  /** The last reviewed year, for a year that lives on its rules; empty for a reviewed one. */
  public Optional<PerformanceYear> carriedForwardFrom(PerformanceYear year) {
    return Optional.of(reviewedThrough()).filter(last -> year.compareTo(last) > 0);
  }

  public Ruled<Length> length(PerformanceYear year) {
    return history.at(year);
  }

  /** The fault of a year whose rules nobody has reviewed; empty for all others. */
  public Optional<Fault> faultOf(PerformanceYear year, Place where) {
    try {
      history.at(year);
      return Optional.empty();
    } catch (NoRuleInForce none) {
      var expected =
          "a performance year whose rules are reviewed: "
              + history.entries().getFirst().from()
              + " to "
              + history.reviewedThrough();
      return Optional.of(none.fault(where, year, expected, "42 CFR 425.200(c)"));
    }
  }
}
