package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.benchmark.store.Agreements;
import org.trueup.benchmark.store.Assignments;
import org.trueup.benchmark.store.Expenditures;
import org.trueup.benchmark.store.ReportedBenchmarks;

/** Brings together what is on file about a performance year. */
@ApplicationScoped
public class YearsOnFile {
  private final Agreements agreements;
  private final Assignments assignments;
  private final ReportedBenchmarks reportedBenchmarks;
  private final Expenditures expenditures;
  private final InputTablesOnFile basis;

  YearsOnFile(
      Agreements agreements,
      Assignments assignments,
      ReportedBenchmarks reportedBenchmarks,
      Expenditures expenditures,
      InputTablesOnFile basis) {
    this.agreements = agreements;
    this.assignments = assignments;
    this.reportedBenchmarks = reportedBenchmarks;
    this.expenditures = expenditures;
    this.basis = basis;
  }

  /** Empty when no agreement covered the year, as known then. */
  public Optional<YearOnFile> find(AcoYear of, Instant asOf) {
    return reported(of, asOf).map(onFile -> built(onFile, asOf));
  }

  /** The same of a year that something besides its agreement is on file about. */
  Optional<YearOnFile> findBegun(AcoYear of, Instant asOf) {
    return reported(of, asOf).filter(YearOnFile::isBegun).map(onFile -> built(onFile, asOf));
  }

  /** Whether an agreement covered the year, as known then. */
  public boolean isCovered(AcoYear of, Instant asOf) {
    return agreements.covering(of, asOf).isPresent();
  }

  /** Without a benchmark of our own, which takes the longest. */
  private Optional<YearOnFile> reported(AcoYear of, Instant asOf) {
    return agreements
        .covering(of, asOf)
        .map(
            agreement ->
                new YearOnFile(
                    of,
                    agreement,
                    assignments.current(of, asOf),
                    reportedBenchmarks.latest(of, asOf),
                    expenditures.latest(of, asOf),
                    Optional.empty()));
  }

  private YearOnFile built(YearOnFile onFile, Instant asOf) {
    var assignment = onFile.assignment().filter(YearOnFile::hasPeople);
    return onFile.with(
        basis.find(onFile.of(), onFile.agreement(), assignment, asOf).map(BenchmarkBuild::of));
  }
}
