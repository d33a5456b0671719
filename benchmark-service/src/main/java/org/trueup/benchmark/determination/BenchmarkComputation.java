package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.BenchmarkFigures;
import org.trueup.benchmark.report.BenchmarkReport;
import org.trueup.benchmark.report.BenchmarkTables;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.audit.LineItem;

/** Resolves the rules of a year and computes its figures and lines from what is on file. */
@ApplicationScoped
public class BenchmarkComputation {
  private final BenchmarkRules rules;
  private final BenchmarkReport report;
  private final BenchmarkTables tables;
  private final BenchmarkDraft.Origin origin;

  BenchmarkComputation(
      BenchmarkRules rules,
      BenchmarkReport report,
      BenchmarkTables tables,
      BenchmarkConfiguration configuration) {
    this.rules = rules;
    this.report = report;
    this.tables = tables;
    this.origin =
        new BenchmarkDraft.Origin(
            rules.fingerprint(), configuration.softwareVersion(), rules.performanceYears());
  }

  public BenchmarkDraft compute(YearOnFile onFile) {
    var length = rules.length(onFile.of().year());
    var delivered = ExpendituresMapping.of(onFile, rules);
    var figures = BenchmarkFigures.of(onFile.inputs(delivered, length));
    var lines = Stream.concat(report.lines(figures, onFile.sources()).stream(), tables(onFile));
    return new BenchmarkDraft(
        onFile, figures, lines.toList(), SourcesMapping.of(onFile, length), origin);
  }

  private Stream<LineItem> tables(YearOnFile onFile) {
    return onFile.computed().stream()
        .flatMap(built -> tables.lines(built.benchmark(), built.facts()).stream());
  }

  /** Empty unless CMS's benchmark and ours are both there, and their person years. */
  public Optional<SideBySide> sideBySide(YearOnFile onFile) {
    var length = rules.length(onFile.of().year());
    var reported = onFile.benchmark().flatMap(on -> onFile.totalOf(on.fact().amount(), length));
    var computed = onFile.computed().flatMap(built -> onFile.totalOf(built.amount(), length));
    return reported.flatMap(theirs -> computed.map(ours -> SideBySide.of(onFile, theirs, ours)));
  }
}
