package org.trueup.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.calculation.ExtremeCircumstance;
import org.trueup.settlement.calculation.Participation;
import org.trueup.settlement.calculation.Quality;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.calculation.SettlementInputs;
import org.trueup.settlement.report.SettlementReport;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.RulesInForce;
import org.trueup.settlement.rules.TrackYear;

/**
 * One settlement with its explanation: from inputs and rules to every line of the report. Reading
 * the rules and choosing those in force are left out: a service does them once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SettlementBenchmark {
  private static final Map<String, List<String>> ORIGINS =
      Map.of(
          "agreement", List.of("agreement/A9001/2017-01-01/1"),
          "benchmark", List.of("benchmark/A9001/2018/3"),
          "quality", List.of("quality/1"));

  static final List<String> KINDS = List.of("TRACK_1 savings", "TRACK_3 losses", "BASIC_E losses");

  /** Savings on the scale; losses under a two-sided model, which have more lines. */
  @Param({"TRACK_1 savings", "TRACK_3 losses", "BASIC_E losses"})
  private String settled = "";

  private SettlementReport report = SettlementReport.read();
  private SettlementInputs inputs = inputs("0", MinimumRateElection.SLIDING);
  private RulesInForce rules = rules(Track.TRACK_1, "2018");

  /** One that has chosen its ACO. */
  static SettlementBenchmark of(String kind) {
    var benchmark = new SettlementBenchmark();
    benchmark.settled = kind;
    benchmark.choose();
    return benchmark;
  }

  /** What is settled. */
  SettlementInputs asked() {
    return inputs;
  }

  /** Chooses the ACO. */
  @Setup
  public void choose() {
    var losses = new MinimumRateElection.Fixed(Rate.parse("0.5%"));
    switch (settled) {
      case "TRACK_1 savings" -> set("69875432", Track.TRACK_1, "2018", MinimumRateElection.SLIDING);
      case "TRACK_3 losses" -> set("79875432", Track.TRACK_3, "2018", losses);
      case "BASIC_E losses" -> set("79875432", Track.BASIC_E, "2023", losses);
      default -> throw new IllegalArgumentException(settled);
    }
  }

  @Benchmark
  public List<LineItem> settlementWithItsLines() {
    return report.of(Settlement.of(inputs, rules), ORIGINS);
  }

  @Benchmark
  public Settlement settlementAlone() {
    return Settlement.of(inputs, rules);
  }

  private void set(String expenditures, Track track, String year, MinimumRateElection election) {
    inputs = inputs(expenditures, election);
    rules = rules(track, year);
  }

  private static RulesInForce rules(Track track, String year) {
    var start = new AgreementStart(LocalDate.of(Integer.parseInt(year), 1, 1));
    return Rules.read().of(new TrackYear(PerformanceYear.parse(year), start, track, 1));
  }

  private static SettlementInputs inputs(String expenditures, MinimumRateElection election) {
    return new SettlementInputs(
        new SettlementInputs.Population(7460, PersonYears.parseYears("7210.583333")),
        SettlementInputs.Dollars.of(Money.parse("75123456.78"), Money.parse(expenditures)),
        new Quality.MetStandard(Rate.parse("92.1946022727%")),
        Participation.electing(election),
        Optional.of(Money.parse("13630983")),
        new ExtremeCircumstance.Affected(Rate.parse("15%"), Rate.parse("90%")),
        SettlementInputs.Ledger.advanced(Money.parse("250000")));
  }
}
