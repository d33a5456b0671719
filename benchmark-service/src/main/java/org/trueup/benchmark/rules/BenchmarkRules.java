package org.trueup.benchmark.rules;

import java.util.Optional;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.rule.PerformanceYears;
import org.trueup.contracts.rule.PerformanceYears.Length;
import org.trueup.contracts.rule.RuleBook;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The rules of this service, read once at start.
 *
 * @param methods how a benchmark is computed
 * @param book every rule file that was read, with the performance years that are admitted
 * @param fingerprint SHA-256 of the rule files
 */
public record BenchmarkRules(BenchmarkMethods methods, RuleBook book, String fingerprint) {
  private static final String YEARS = "performance-years.yaml";

  /**
   * Reads the rule files of this service.
   *
   * @throws org.trueup.contracts.rule.BadRuleFile when one cannot be trusted
   */
  public static BenchmarkRules read() {
    return read(false);
  }

  /**
   * Reads the rule files of this service.
   *
   * @param carryForward whether years later than reviewed are taken on the last reviewed rules
   */
  public static BenchmarkRules read(boolean carryForward) {
    return read(RuleFolder.of(BenchmarkRules.class, "rules").carryingForward(carryForward));
  }

  static BenchmarkRules read(RuleFolder folder) {
    var methods = BenchmarkMethods.read(folder);
    var book = folder.book(PerformanceYears.read(folder));
    return new BenchmarkRules(methods, book, fingerprint(folder));
  }

  /** The file of the years, which the book has of its own, counts for this fingerprint too. */
  private static String fingerprint(RuleFolder folder) {
    folder.byYear(YEARS, Length.class);
    return folder.fingerprint();
  }

  public PerformanceYears performanceYears() {
    return book.performanceYears();
  }

  public Ruled<Length> length(PerformanceYear year) {
    return performanceYears().length(year);
  }

  /** The fault of a year whose rules nobody has reviewed. */
  public Optional<Fault> faultOf(PerformanceYear year) {
    return performanceYears().faultOf(year, Place.parameter("performanceYear"));
  }

  /** Refuses a year whose rules nobody has reviewed. */
  public void require(PerformanceYear year) {
    Refusal.unlessEmpty(faultOf(year).stream().toList());
  }

  /** Refuses an agreement start whose rules nobody has reviewed. */
  public void require(AgreementStart start) {
    Refusal.unlessEmpty(faultOf(start).stream().toList());
  }

  /** The fault of an agreement start whose rules nobody has reviewed. */
  public Optional<Fault> faultOf(AgreementStart start) {
    try {
      methods.of(start, true, PerformanceYear.of(start.date().getYear()));
      return Optional.empty();
    } catch (NoRuleInForce none) {
      var expected = "an agreement start whose benchmark rules are reviewed";
      return Optional.of(
          none.fault(Place.parameter("start"), start, expected, "42 CFR 425.200(b)"));
    }
  }
}
