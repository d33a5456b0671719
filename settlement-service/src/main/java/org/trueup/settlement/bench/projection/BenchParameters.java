package org.trueup.settlement.bench.projection;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;

/**
 * What a projection rests on besides the facts: the fitted model, the levels of the published years
 * and the equally likely years, as dated and cited files.
 *
 * @param fingerprint SHA-256 of the files
 */
public record BenchParameters(
    RuleHistory<PerformanceYear, SavingsRateModel> model,
    RuleHistory<PerformanceYear, SavingsRateLevel> levels,
    EquallyLikelyYears years,
    String fingerprint) {

  /**
   * Reads the files that ship with the service.
   *
   * @throws org.trueup.contracts.rule.BadRuleFile when one cannot be trusted
   */
  public static BenchParameters read() {
    var folder = RuleFolder.of(BenchParameters.class, "bench").carryingForward(true);
    var model = folder.byYear("savings-rate-model.yaml", SavingsRateModel.class);
    var levels = folder.byYear("savings-rate-level.yaml", SavingsRateLevel.class);
    return new BenchParameters(model, levels, EquallyLikelyYears.read(), fingerprint(folder));
  }

  public Ruled<SavingsRateModel> modelOf(PerformanceYear year) {
    return model.at(year);
  }

  /**
   * The level of a year; of one that was not published, that of the last one before it, and the
   * drift of the years since.
   */
  public Ruled<Rate> levelOf(PerformanceYear year) {
    var published = levels.at(year);
    var since = year.calendarYear() - published.value().year().calendarYear();
    var drift = modelOf(year).value().drift().fraction();
    return published.saying(
        published.value().level().plus(new Rate(drift.multiply(BigDecimal.valueOf(since)))));
  }

  private static String fingerprint(RuleFolder folder) {
    var read = folder.fingerprint().getBytes(StandardCharsets.US_ASCII);
    return Fingerprint.ofFiles(
        Map.of("rules", read, "equally-likely-years.csv", EquallyLikelyYears.bytes()));
  }
}
