package org.trueup.benchmark.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.benchmark.calculation.bridge.Bridge;
import org.trueup.benchmark.determination.BenchmarkBuild;
import org.trueup.benchmark.determination.BenchmarkComputation;
import org.trueup.benchmark.determination.InputsOnFile;
import org.trueup.benchmark.determination.OwnBenchmark;
import org.trueup.benchmark.determination.SideBySide;
import org.trueup.benchmark.determination.YearOnFile;
import org.trueup.benchmark.fact.DeterminedBenchmark;
import org.trueup.benchmark.store.Benchmarks;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.Version;

/** What is on file about benchmarks, and what was. Changes nothing. */
@ApplicationScoped
public class BenchmarkQuery {
  private final Benchmarks benchmarks;
  private final InputsOnFile inputs;
  private final BenchmarkComputation computation;

  BenchmarkQuery(Benchmarks benchmarks, InputsOnFile inputs, BenchmarkComputation computation) {
    this.benchmarks = benchmarks;
    this.inputs = inputs;
    this.computation = computation;
  }

  /**
   * The benchmark in the version that is wanted; a waiting one with revision 0 where an agreement
   * covers the year and nothing else is known.
   *
   * @throws Refusal 404 when there was none
   */
  @Transactional
  public BenchmarkDetermined version(AcoYear of, Version version) {
    return version.revision().isPresent() ? revision(of, version) : current(of, version.asOf());
  }

  private BenchmarkDetermined revision(AcoYear of, Version version) {
    return determined(of, version)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "No benchmark of %s exists: %s. Its revisions are those of /benchmark/history."
                        .formatted(of, version)));
  }

  private BenchmarkDetermined current(AcoYear of, AsOf asOf) {
    requireCovered(of, asOf);
    return determined(of, Version.knownAt(asOf))
        .or(() -> inputs.find(of, asOf).map(this::nothingYet))
        .orElseThrow(() -> NotCovered.refusal(of));
  }

  private Optional<BenchmarkDetermined> determined(AcoYear of, Version version) {
    return benchmarks.find(of, version).map(DeterminedBenchmark::event);
  }

  /**
   * Every revision that was known then, the first one first.
   *
   * @throws Refusal 404 when no agreement covered the year
   */
  @Transactional
  public List<BenchmarkDetermined> history(AcoYear of, AsOf asOf) {
    requireCovered(of, asOf);
    return benchmarks.history(of, asOf);
  }

  /** Our own benchmark as it was known then, or what it lacked; empty where nobody wants one. */
  @Transactional
  public Optional<BenchmarkBuild> build(AcoYear of, AsOf asOf) {
    return inputs.find(of, asOf).flatMap(YearOnFile::build);
  }

  /** CMS's benchmark and ours side by side, in total dollars; empty unless both are there. */
  @Transactional
  public Optional<SideBySide> sideBySide(AcoYear of, AsOf asOf) {
    return inputs.find(of, asOf).flatMap(computation::sideBySide);
  }

  /** One end of a bridge: a version of the benchmark of a performance year. */
  public record End(AcoYear of, Version version) {
    @Override
    public String toString() {
      return of + " " + version;
    }
  }

  /**
   * Why one version of a benchmark differs from another, of the same performance year or of an
   * earlier one. Two of ours are built again from what was on file when they were determined; of
   * CMS's only the figures are known.
   *
   * @throws Refusal 404 unless both are there
   */
  @Transactional
  public Bridge bridge(End from, End to) {
    return built(from)
        .flatMap(first -> built(to).map(last -> Bridge.of(first, last)))
        .or(
            () ->
                figures(from)
                    .flatMap(first -> figures(to).map(last -> Bridge.ofFigures(first, last))))
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "No bridge exists from %s to %s: ask for two revisions on file that have a"
                            .formatted(from, to)
                        + " benchmark."));
  }

  private Optional<Bridge.Amounts> figures(End end) {
    return determined(end.of(), end.version()).flatMap(BenchmarkQuery::figures);
  }

  private static Optional<Bridge.Amounts> figures(BenchmarkDetermined event) {
    var perCapita = event.benchmarkPerCapita();
    var total = event.totalBenchmark();
    return perCapita == null || total == null
        ? Optional.empty()
        : Optional.of(new Bridge.Amounts(perCapita, total));
  }

  /** The latest revision with a benchmark, before one revision; empty where there is none. */
  @Transactional
  public OptionalLong latestBefore(AcoYear of, AsOf asOf, long revision) {
    return benchmarks.history(of, asOf).stream()
        .filter(event -> figures(event).isPresent() && event.revision() < revision)
        .mapToLong(BenchmarkDetermined::revision)
        .max();
  }

  private Optional<Benchmark> built(End end) {
    return determined(end.of(), end.version())
        .flatMap(event -> inputs.find(end.of(), new AsOf(event.recordedAt())))
        .flatMap(YearOnFile::computed)
        .map(OwnBenchmark::benchmark);
  }

  /** Nothing but the agreement is there: nothing was determined so far, and all is waited for. */
  private BenchmarkDetermined nothingYet(YearOnFile onFile) {
    var agreement = onFile.agreement();
    var cause = Cause.byEvent(Cause.Kind.AGREEMENT, agreement.id());
    var occasion = new EventHead.Occasion(onFile.of(), 0, agreement.recordedAt(), cause);
    return computation.of(occasion, onFile);
  }

  private void requireCovered(AcoYear of, AsOf asOf) {
    if (!inputs.isCovered(of, asOf)) {
      throw NotCovered.refusal(of);
    }
  }
}
