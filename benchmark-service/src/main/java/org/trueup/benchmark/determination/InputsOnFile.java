package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.trueup.benchmark.fact.DeliveryKind;
import org.trueup.benchmark.input.CoveredYear;
import org.trueup.benchmark.store.Agreements;
import org.trueup.benchmark.store.Assignments;
import org.trueup.benchmark.store.Deliveries;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;

/** Everything on file that a benchmark follows from. */
@ApplicationScoped
public class InputsOnFile {
  private final Agreements agreements;
  private final Assignments assignments;
  private final Deliveries deliveries;
  private final InputTablesOnFile tables;
  private final ProjectionsOnFile projections;

  InputsOnFile(
      Agreements agreements,
      Assignments assignments,
      Deliveries deliveries,
      InputTablesOnFile tables,
      ProjectionsOnFile projections) {
    this.agreements = agreements;
    this.assignments = assignments;
    this.deliveries = deliveries;
    this.tables = tables;
    this.projections = projections;
  }

  /** What was on file about the year then; empty when no agreement covered it. */
  public Optional<YearOnFile> find(AcoYear of, AsOf asOf) {
    return reported(of, asOf).map(onFile -> withOwnBenchmark(onFile, asOf));
  }

  /** The same of a year that something besides its agreement is on file about. */
  Optional<YearOnFile> findBegun(AcoYear of, AsOf asOf) {
    return reported(of, asOf)
        .filter(YearOnFile::isBegun)
        .map(onFile -> withOwnBenchmark(onFile, asOf));
  }

  /** Whether an agreement covered the year, as known then. */
  public boolean isCovered(AcoYear of, AsOf asOf) {
    return agreements.covering(of, asOf).isPresent();
  }

  /** Without a benchmark of our own, which takes the longest. */
  private Optional<YearOnFile> reported(AcoYear of, AsOf asOf) {
    return agreements
        .covering(of, asOf)
        .map(
            agreement ->
                new YearOnFile(
                    new CoveredYear(of, agreement),
                    assignments.latest(of, asOf),
                    deliveries.latest(DeliveryKind.BENCHMARK, of, asOf),
                    deliveries.latest(DeliveryKind.EXPENDITURES, of, asOf),
                    Optional.empty(),
                    Optional.empty()));
  }

  private YearOnFile withOwnBenchmark(YearOnFile onFile, AsOf asOf) {
    var built = onFile.with(tables.find(onFile, asOf).map(BenchmarkBuild::of));
    return built.projected(projections.find(built, asOf));
  }
}
