package org.trueup.benchmark;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.trueup.benchmark.store.Agreements;
import org.trueup.benchmark.store.Assignments;
import org.trueup.benchmark.store.Expenditures;
import org.trueup.benchmark.store.ReportedBenchmarks;

/** Brings together what is on file about a performance year. */
@ApplicationScoped
class YearsOnFile {
  private final Agreements agreements;
  private final Assignments assignments;
  private final ReportedBenchmarks reportedBenchmarks;
  private final Expenditures expenditures;

  YearsOnFile(
      Agreements agreements,
      Assignments assignments,
      ReportedBenchmarks reportedBenchmarks,
      Expenditures expenditures) {
    this.agreements = agreements;
    this.assignments = assignments;
    this.reportedBenchmarks = reportedBenchmarks;
    this.expenditures = expenditures;
  }

  /** Empty when no agreement covered the year, as known then. */
  Optional<YearOnFile> find(AcoYear of, Instant asOf) {
    return agreements
        .covering(of, asOf)
        .map(
            agreement ->
                new YearOnFile(
                    of,
                    agreement,
                    assignments.current(of, asOf),
                    reportedBenchmarks.latest(of, asOf),
                    expenditures.latest(of, asOf)));
  }
}
