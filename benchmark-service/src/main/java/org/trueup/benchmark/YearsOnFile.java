package org.trueup.benchmark;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.trueup.benchmark.store.Agreements;
import org.trueup.benchmark.store.Assignments;
import org.trueup.benchmark.store.Expenditures;
import org.trueup.benchmark.store.ReportedBenchmarks;
import org.trueup.contracts.event.AgreementSigned;

/** Brings together what is on file about a performance year. */
@ApplicationScoped
class YearsOnFile {
  private final Agreements agreements;
  private final Assignments assignments;
  private final ReportedBenchmarks reportedBenchmarks;
  private final Expenditures expenditures;
  private final BasisFiles basis;

  YearsOnFile(
      Agreements agreements,
      Assignments assignments,
      ReportedBenchmarks reportedBenchmarks,
      Expenditures expenditures,
      BasisFiles basis) {
    this.agreements = agreements;
    this.assignments = assignments;
    this.reportedBenchmarks = reportedBenchmarks;
    this.expenditures = expenditures;
    this.basis = basis;
  }

  /** Empty when no agreement covered the year, as known then. */
  Optional<YearOnFile> find(AcoYear of, Instant asOf) {
    return agreements.covering(of, asOf).map(agreement -> find(of, agreement, asOf));
  }

  /** Whether an agreement covered the year, as known then. */
  boolean isCovered(AcoYear of, Instant asOf) {
    return agreements.covering(of, asOf).isPresent();
  }

  private YearOnFile find(AcoYear of, AgreementSigned agreement, Instant asOf) {
    var assignment = assignments.current(of, asOf);
    return new YearOnFile(
        of,
        agreement,
        assignment,
        reportedBenchmarks.latest(of, asOf),
        expenditures.latest(of, asOf),
        basis
            .find(of, agreement, assignment.filter(YearOnFile::hasPeople), asOf)
            .map(BenchmarkBuild::of));
  }
}
