package org.trueup.performance;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.local.bench.OverlayFile;
import org.trueup.local.bench.ReformRun;
import org.trueup.performance.report.Result;
import org.trueup.settlement.bench.projection.BenchParameters;
import org.trueup.settlement.bench.projection.Prior;
import org.trueup.settlement.bench.projection.Projection;
import org.trueup.settlement.bench.projection.SavingsRateModel;
import org.trueup.settlement.bench.projection.SavingsRateOutlook;
import org.trueup.settlement.bench.projection.YearTerms;
import org.trueup.settlement.bench.tracks.AgreementOutlook;
import org.trueup.settlement.bench.tracks.AgreementRates;
import org.trueup.settlement.calculation.SettlementInputs;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.TrackYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bench outlook}: what the actuary's bench costs, on the clock and in CPU time. */
@Command(
    name = "outlook",
    description =
        "Measures one projection, a choice of three tracks over five years, and with published files"
            + " a reform over all of their years.")
final class OutlookBench implements Callable<Integer> {
  private static final PerformanceYear YEAR = PerformanceYear.of(2024);
  private static final List<Track> TRACKS = List.of(Track.BASIC_B, Track.BASIC_E, Track.ENHANCED);
  private static final int YEARS = 5;
  private static final double MOST_FOR_A_PROJECTION = 0.1;
  private static final double MOST = 2;
  private static final int ROUNDS = 15;

  @Parameters(arity = "0..*", paramLabel = "FILE.csv", description = "CMS's published results.")
  private List<Path> files = new ArrayList<>();

  private final Result result = new Result("outlook", System.out);
  private final Rules rules = Rules.read();
  private final BenchParameters parameters = BenchParameters.read();
  private final SettlementInputs inputs = SettlementBenchmark.of("BASIC_E losses").asked();

  /** How long something took. */
  private record Took(double seconds, double cpuSeconds) {
    static Took of(Runnable work) {
      var threads = ManagementFactory.getThreadMXBean();
      long cpu = threads.getCurrentThreadCpuTime();
      long clock = System.nanoTime();
      work.run();
      return new Took(
          (System.nanoTime() - clock) / 1e9, (threads.getCurrentThreadCpuTime() - cpu) / 1e9);
    }
  }

  @Override
  public Integer call() throws Exception {
    double ratio = 0;
    if (!files.isEmpty()) { // first, while nothing is compiled: so it is started each time
      ratio = measured("reform over all years, first", MOST, List.of(Took.of(this::reform))) / MOST;
    }
    var projections = repeated(this::projection);
    ratio =
        Math.max(
            ratio,
            measured("one projection", MOST_FOR_A_PROJECTION, projections) / MOST_FOR_A_PROJECTION);
    ratio =
        Math.max(
            ratio, measured("five years of three tracks", MOST, repeated(this::tracks)) / MOST);
    result.conclude("the slowest of them over its goal, on the clock", ratio, "at most 1.0");
    result.finish(Places.work());
    return 0;
  }

  private static List<Took> repeated(Runnable work) {
    return IntStream.range(0, ROUNDS).mapToObj(round -> Took.of(work)).toList();
  }

  /** The first, in which the virtual machine learns, and the median; seconds of the median. */
  private double measured(String what, double goal, List<Took> rounds) {
    var clock = rounds.stream().map(Took::seconds).sorted().toList().get(rounds.size() / 2);
    var cpu = rounds.stream().map(Took::cpuSeconds).sorted().toList().get(rounds.size() / 2);
    if (rounds.size() > 1) {
      result.put(what + ", the first time", rounds.getFirst().seconds(), "s");
      result.put(what + ", the first time, CPU of the thread", rounds.getFirst().cpuSeconds(), "s");
    }
    result.put(what + " (goal " + goal + ")", clock, "s");
    result.put(what + ", CPU of the thread", cpu, "s");
    return clock;
  }

  private void reform() {
    var run = ReformRun.of(new OverlayFile("plus-five-points"), files, false);
    result.put("years settled twice", run.years().size(), "");
  }

  private void projection() {
    var people = inputs.assignedBeneficiaries();
    Projection.of(prior(people), terms(Track.BASIC_E, 1), parameters.years());
  }

  private SavingsRateOutlook prior(int people) {
    return Prior.of(before(people), new Prior.YearAhead(people, true), model());
  }

  private void tracks() {
    var people = inputs.assignedBeneficiaries();
    var rates =
        AgreementRates.of(before(people), new Prior.YearAhead(people, true), YEARS, model());
    for (var track : TRACKS) {
      var years =
          IntStream.rangeClosed(1, YEARS)
              .mapToObj(yearInTrack -> terms(track, yearInTrack))
              .toList();
      AgreementOutlook.of(rates, years, model(), parameters.years());
    }
  }

  private Prior.YearBefore before(int people) {
    var last = PerformanceYear.of(YEAR.calendarYear() - 1);
    return new Prior.YearBefore(
        SavingsRateOutlook.known(Rate.parse("3%")), people, parameters.levelOf(last).value());
  }

  private SavingsRateModel model() {
    return parameters.modelOf(YEAR).value();
  }

  private YearTerms terms(Track track, int yearInTrack) {
    var start = new AgreementStart(LocalDate.of(YEAR.calendarYear(), 1, 1));
    return new YearTerms(inputs, rules.of(new TrackYear(YEAR, start, track, yearInTrack)));
  }
}
