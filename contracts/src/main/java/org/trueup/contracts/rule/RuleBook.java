package org.trueup.contracts.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/**
 * Every rule file that a service read, with the performance years that it admits. What it tells of
 * the rules comes from what was read; nobody keeps a list.
 *
 * @param performanceYears which years are admitted
 * @param rules in the order in which they were read
 */
public record RuleBook(PerformanceYears performanceYears, List<DatedRule<?>> rules) {

  /**
   * All rules of a service.
   *
   * @throws BadRuleFile when one is not reviewed for every year that is admitted, or for an
   *     agreement that starts with the last of them: such a year would be settled by a rule that
   *     nobody looked at
   */
  public RuleBook {
    rules = Stream.concat(Stream.of(performanceYears.history()), rules.stream()).toList();
    var last = performanceYears.reviewedThrough();
    pending(rules, last).findFirst().ifPresent(rule -> refuse(rule, last));
    refuseYearsThatLag(rules, last);
  }

  /** The rule files that nobody has reviewed for a year so far, in the order they were read. */
  public List<DatedRule<?>> pending(PerformanceYear year) {
    return pending(rules, year).toList();
  }

  /**
   * Every rule of a year on one page.
   *
   * @param start the agreement start that chooses among rules dated by it
   * @throws NoRuleInForce when nobody has reviewed the year
   */
  public YearSheet sheet(PerformanceYear year, AgreementStart start) {
    return YearSheet.of(this, year, start);
  }

  private static Stream<DatedRule<?>> pending(List<DatedRule<?>> rules, PerformanceYear year) {
    return rules.stream().filter(rule -> !isReviewed(rule, year));
  }

  private static boolean isReviewed(DatedRule<?> rule, PerformanceYear year) {
    return switch (rule.reviewedThrough()) {
      case PerformanceYear reviewed -> reviewed.compareTo(year) >= 0;
      case AgreementStart reviewed -> reviewed.compareTo(firstStart(year)) >= 0;
      default -> throw new IllegalStateException(rule.file() + " is dated by neither axis");
    };
  }

  private static AgreementStart firstStart(PerformanceYear year) {
    return new AgreementStart(LocalDate.of(year.calendarYear(), 1, 1));
  }

  private static void refuse(DatedRule<?> rule, PerformanceYear last) {
    throw new BadRuleFile(
        rule.file(),
        "is reviewed through %s, and performance-years.yaml admits %s: review it for that year"
            .formatted(rule.reviewedThrough(), last));
  }

  /** Where all other rules are reviewed for a later year, somebody forgot the years themselves. */
  private static void refuseYearsThatLag(List<DatedRule<?>> rules, PerformanceYear last) {
    var next = PerformanceYear.of(last.calendarYear() + 1);
    Optional.of(rules.stream().skip(1).toList())
        .filter(others -> !others.isEmpty() && pending(others, next).findFirst().isEmpty())
        .ifPresent(
            others -> {
              throw new BadRuleFile(
                  rules.getFirst().file(),
                  "is reviewed through %s, and every other rule for %s: review it too"
                      .formatted(last, next));
            });
  }
}
