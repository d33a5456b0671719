package org.trueup.benchmark.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.store.Agreements;
import org.trueup.benchmark.store.InputTables;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.value.AcoId;

/**
 * The ACOs whose benchmarks are built from a national table: those that have a benchmark year on
 * file, and an agreement that looks at that calendar year. It makes no difference to others.
 */
@ApplicationScoped
public class AcosUsingNationalTable {
  private final Agreements agreements;
  private final InputTables tables;

  AcosUsingNationalTable(Agreements agreements, InputTables tables) {
    this.agreements = agreements;
    this.tables = tables;
  }

  /**
   * Those of a table, in order. All ACOs must be locked, so that no other becomes one meanwhile.
   */
  public List<AcoId> of(InputTableKey key) {
    var building = tables.owners(InputTable.BENCHMARK_YEAR);
    return agreements.all().stream()
        .filter(agreement -> looksAt(agreement, key.calendarYear()))
        .map(AgreementSigned::acoId)
        .filter(aco -> building.contains(aco.value()))
        .distinct()
        .toList();
  }

  /** Whether the year is a benchmark year or a performance year of the agreement. */
  private static boolean looksAt(AgreementSigned agreement, int calendarYear) {
    var start = agreement.start().date().getYear();
    return Arrays.stream(BenchmarkYear.values())
            .anyMatch(year -> year.calendarYear(start) == calendarYear)
        || agreement.tracksByYear().keySet().stream()
            .anyMatch(year -> year.calendarYear() == calendarYear);
  }
}
