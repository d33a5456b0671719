package org.trueup.benchmark.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.input.CountyShares;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.store.Agreements;
import org.trueup.benchmark.store.InputTables;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Version;

/** Whether an ACO's shares of counties go with the counties' factors and its benchmark years. */
@ApplicationScoped
class CountySharesCheck {
  private final Agreements agreements;
  private final InputTables tables;

  CountySharesCheck(Agreements agreements, InputTables tables) {
    this.agreements = agreements;
    this.tables = tables;
  }

  List<Fault> faults(InputTableKey key, InputRows rows) {
    var shares = new CountyShares(rows);
    var ofCounties =
        Stream.concat(shares.ofEmptyTypes().stream(), unknownCounties(key, shares)).toList();
    return ofCounties.isEmpty() ? wrongSums(key, shares) : ofCounties;
  }

  private Stream<Fault> unknownCounties(InputTableKey key, CountyShares shares) {
    var year = String.valueOf(key.calendarYear());
    return tables
        .find(InputTableKey.national(InputTable.COUNTY_FACTORS, year), Version.CURRENT)
        .stream()
        .flatMap(factors -> shares.unknownIn(factors).stream());
  }

  /**
   * Shares of a benchmark year sum to its person years, in one agreement at least. Beneficiaries of
   * a performance year change with every list; those of benchmark years stay.
   */
  private List<Fault> wrongSums(InputTableKey key, CountyShares shares) {
    var year = PerformanceYear.of(key.calendarYear());
    var signed = agreements.of(key.aco());
    if (signed.stream().anyMatch(agreement -> agreement.covers(year))) {
      return List.of();
    }
    var byAgreement =
        signed.stream()
            .flatMap(agreement -> benchmarkYear(agreement, key).stream())
            .flatMap(table -> tables.find(table, Version.CURRENT).stream())
            .map(shares::against)
            .toList();
    return byAgreement.isEmpty() || byAgreement.contains(List.<Fault>of())
        ? List.of()
        : byAgreement.getFirst();
  }

  /**
   * The benchmark year of the agreement that the shares are of, where they are of one; shares that
   * are restated from a year on go with figures restated from it.
   */
  private static Optional<InputTableKey> benchmarkYear(
      AgreementSigned agreement, InputTableKey shares) {
    var start = agreement.start().date().getYear();
    return Stream.of(BenchmarkYear.values())
        .filter(year -> year.calendarYear(start) == shares.calendarYear())
        .findFirst()
        .map(year -> shares.likewise(InputTableKey.benchmarkYear(agreement, year)));
  }
}
