package org.trueup.benchmark.rules;

import java.util.Optional;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.rule.PerformanceYears;
import org.trueup.contracts.rule.PerformanceYears.Length;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The rules of this service, read once at start.
 *
 * @param performanceYears which years are reviewed, and how long each is
 * @param methods how a benchmark is made
 * @param fingerprint SHA-256 of the rule files
 */
public record BenchmarkRules(
    PerformanceYears performanceYears, BenchmarkMethods methods, String fingerprint) {

  /**
   * Reads the rule files of this service.
   *
   * @throws org.trueup.contracts.rule.BadRuleFile when one cannot be trusted
   */
  public static BenchmarkRules read() {
    return read(false);
  }

  /**
   * As {@link #read()}.
   *
   * @param carryForward whether years later than reviewed are taken on the last reviewed rules
   */
  public static BenchmarkRules read(boolean carryForward) {
    return read(
        RuleFolder.of(BenchmarkRules.class, "rules").carryingForward(carryForward), carryForward);
  }

  static BenchmarkRules read(RuleFolder folder) {
    return read(folder, false);
  }

  private static BenchmarkRules read(RuleFolder folder, boolean carryForward) {
    var methods = BenchmarkMethods.read(folder);
    // Its own reader takes the file of contracts; here it counts for the fingerprint.
    folder.byYear("performance-years.yaml", Length.class);
    return new BenchmarkRules(PerformanceYears.read(carryForward), methods, folder.fingerprint());
  }

  public Ruled<Length> length(PerformanceYear year) {
    return performanceYears.length(year);
  }

  /** The fault of a year whose rules nobody has reviewed. */
  public Optional<Fault> faultOf(PerformanceYear year) {
    return performanceYears.faultOf(year, Place.parameter("performanceYear"));
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
      methods.of(start, true);
      return Optional.empty();
    } catch (NoRuleInForce none) {
      var expected = "a start of agreements whose benchmark rules are reviewed";
      return Optional.of(
          Fault.inParameter("start", start, expected)
              .under(String.valueOf(none.getMessage()), null));
    }
  }
}
