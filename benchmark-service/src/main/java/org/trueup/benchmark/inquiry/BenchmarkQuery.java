package org.trueup.benchmark.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.benchmark.calculation.bridge.Bridge;
import org.trueup.benchmark.determination.BenchmarkBuild;
import org.trueup.benchmark.determination.BenchmarkComputation;
import org.trueup.benchmark.determination.BenchmarkDraft;
import org.trueup.benchmark.determination.SideBySide;
import org.trueup.benchmark.determination.YearOnFile;
import org.trueup.benchmark.determination.YearsOnFile;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.benchmark.fact.Asked;
import org.trueup.benchmark.fact.DeterminedBenchmark;
import org.trueup.benchmark.fact.OnFile;
import org.trueup.benchmark.fact.ReportedBenchmark;
import org.trueup.benchmark.fact.ReportedExpenditures;
import org.trueup.benchmark.store.Benchmarks;
import org.trueup.benchmark.store.Expenditures;
import org.trueup.benchmark.store.ReportedBenchmarks;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.ExpenditureFacts.Period;

/** Answers what is on file, and what was on file then. Changes nothing. */
@ApplicationScoped
public class BenchmarkQuery {
  private final Benchmarks benchmarks;
  private final ReportedBenchmarks reportedBenchmarks;
  private final Expenditures expenditures;
  private final YearsOnFile years;
  private final BenchmarkComputation computation;

  BenchmarkQuery(
      Benchmarks benchmarks,
      ReportedBenchmarks reportedBenchmarks,
      Expenditures expenditures,
      YearsOnFile years,
      BenchmarkComputation computation) {
    this.benchmarks = benchmarks;
    this.reportedBenchmarks = reportedBenchmarks;
    this.expenditures = expenditures;
    this.years = years;
    this.computation = computation;
  }

  /** A benchmark determined earlier, by its revision. */
  @Transactional
  public Optional<BenchmarkDetermined> revision(AcoYear of, Asked asked) {
    return benchmarks.find(of, asked).map(DeterminedBenchmark::event);
  }

  /** The benchmark in force, as known then; empty where no agreement covered the year. */
  @Transactional
  public Optional<BenchmarkDetermined> inForce(AcoYear of, Asked asked) {
    return years.isCovered(of, asked.asOf())
        ? revision(of, asked).or(() -> years.find(of, asked.asOf()).map(this::notBegun))
        : Optional.empty();
  }

  /** Every revision known then, the first one first; empty where no agreement covered the year. */
  @Transactional
  public Optional<List<BenchmarkDetermined>> history(AcoYear of, Asked asked) {
    return years.isCovered(of, asked.asOf())
        ? Optional.of(
            benchmarks.history(of).stream()
                .filter(known -> !known.head().recordedAt().isAfter(asked.asOf()))
                .toList())
        : Optional.empty();
  }

  @Transactional
  public Optional<OnFile<Delivery, ReportedBenchmark>> reportedBenchmark(
      AcoYear of, Delivery delivery, Asked asked) {
    return reportedBenchmarks.find(of, delivery, asked);
  }

  @Transactional
  public Optional<OnFile<Period, ReportedExpenditures>> expenditures(
      AcoYear of, Period period, Asked asked) {
    return expenditures.find(of, period, asked);
  }

  /** Our own benchmark as it was known then, or what it lacked; empty where nobody wants one. */
  @Transactional
  public Optional<BenchmarkBuild> build(AcoYear of, Asked asked) {
    return years.find(of, asked.asOf()).flatMap(YearOnFile::build);
  }

  /** CMS's benchmark and ours side by side, in total dollars; empty unless both are there. */
  @Transactional
  public Optional<SideBySide> sideBySide(AcoYear of, Asked asked) {
    return years.find(of, asked.asOf()).flatMap(computation::sideBySide);
  }

  /**
   * Why one version of our own benchmark differs from another: each is built again from what was on
   * file when it was determined.
   *
   * @param asked when both were known
   * @return empty unless both revisions are there and were built from their sources
   */
  @Transactional
  public Optional<Bridge> bridge(AcoYear of, long from, long to, Asked asked) {
    return built(of, asked.revision(from))
        .flatMap(first -> built(of, asked.revision(to)).map(last -> Bridge.of(first, last)));
  }

  private Optional<Benchmark> built(AcoYear of, Asked asked) {
    return benchmarks
        .find(of, asked)
        .flatMap(determined -> years.find(of, determined.event().head().recordedAt()))
        .flatMap(YearOnFile::computed)
        .map(BenchmarkBuild.Built::benchmark);
  }

  /** Nothing but the agreement is there: nothing was determined so far, and all is waited for. */
  private BenchmarkDetermined notBegun(YearOnFile onFile) {
    var agreement = onFile.agreement();
    var cause = Cause.byEvent(Cause.Kind.AGREEMENT, agreement.id());
    var occasion = new BenchmarkDraft.Occasion(0, agreement.recordedAt(), cause);
    return computation.compute(onFile).as(occasion);
  }
}
