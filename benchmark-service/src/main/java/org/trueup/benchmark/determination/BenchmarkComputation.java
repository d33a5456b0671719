package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.BenchmarkFigures;
import org.trueup.benchmark.report.BenchmarkReport;
import org.trueup.benchmark.report.BenchmarkTables;
import org.trueup.benchmark.report.ProjectionReport;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.EventHead;

/** From what is on file about a year to the event that announces what follows from it. */
@ApplicationScoped
public class BenchmarkComputation {
  private final BenchmarkRules rules;
  private final BenchmarkReport report;
  private final BenchmarkTables tables;
  private final ProjectionReport projections;
  private final String softwareVersion;

  BenchmarkComputation(
      BenchmarkRules rules,
      BenchmarkReport report,
      BenchmarkTables tables,
      ProjectionReport projections,
      BenchmarkConfiguration configuration) {
    this.rules = rules;
    this.report = report;
    this.tables = tables;
    this.projections = projections;
    this.softwareVersion = configuration.softwareVersion();
  }

  /** The benchmark of the year on file. */
  public BenchmarkDetermined of(EventHead.Occasion occasion, YearOnFile onFile) {
    var result = result(onFile);
    var head = EventHead.of(occasion, onFile.agreement(), Readiness.stage(onFile), origin(result));
    return result.event(head);
  }

  private BenchmarkResult result(YearOnFile onFile) {
    var totals = totals(onFile);
    var delivered = ExpendituresMapping.of(onFile, rules);
    var figures = BenchmarkFigures.of(totals.inputs(delivered));
    var lines =
        Stream.of(
                report.lines(figures, onFile.sources()).stream(),
                ofOwnBenchmark(onFile),
                ofProjection(onFile))
            .flatMap(some -> some);
    return new BenchmarkResult(onFile, figures, lines.toList(), SourcesMapping.of(totals));
  }

  private Stream<LineItem> ofOwnBenchmark(YearOnFile onFile) {
    return onFile.computed().stream()
        .flatMap(own -> tables.lines(own.benchmark(), own.facts()).stream());
  }

  private Stream<LineItem> ofProjection(YearOnFile onFile) {
    return onFile.projection().stream()
        .flatMap(it -> projections.lines(it.update(), it.rules(), it.facts()).stream());
  }

  private EventHead.Origin origin(BenchmarkResult result) {
    var year = result.onFile().of().year();
    return new EventHead.Origin(
        result.provisionalRules(),
        rules.performanceYears().carriedForwardFrom(year),
        rules.fingerprint(),
        softwareVersion);
  }

  /** CMS's benchmark and ours; empty unless both are there, and their person years. */
  public Optional<SideBySide> sideBySide(YearOnFile onFile) {
    var totals = totals(onFile);
    var reported = onFile.benchmark().flatMap(version -> totals.of(version.fact().amount()));
    var computed = onFile.computed().flatMap(own -> totals.of(own.amount()));
    return reported.flatMap(theirs -> computed.map(ours -> SideBySide.of(onFile, theirs, ours)));
  }

  private TotalDollars totals(YearOnFile onFile) {
    return new TotalDollars(onFile, rules.length(onFile.of().year()));
  }
}
