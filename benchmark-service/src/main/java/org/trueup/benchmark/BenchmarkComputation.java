package org.trueup.benchmark;

import jakarta.enterprise.context.ApplicationScoped;
import org.trueup.benchmark.calculation.BenchmarkFigures;
import org.trueup.benchmark.report.BenchmarkReport;
import org.trueup.benchmark.rules.BenchmarkRules;

/** Resolves the rules of a year and computes its figures and lines from what is on file. */
@ApplicationScoped
class BenchmarkComputation {
  private final BenchmarkRules rules;
  private final BenchmarkReport report;
  private final Determination.Origin origin;

  BenchmarkComputation(
      BenchmarkRules rules, BenchmarkReport report, BenchmarkConfiguration configuration) {
    this.rules = rules;
    this.report = report;
    this.origin =
        new Determination.Origin(
            rules.fingerprint(), configuration.softwareVersion(), rules.performanceYears());
  }

  Determination compute(YearOnFile onFile) {
    var length = rules.length(onFile.of().year());
    var figures = BenchmarkFigures.of(onFile.inputs(length));
    var lines = report.lines(figures, onFile.sources());
    return new Determination(onFile, figures, lines, origin);
  }
}
