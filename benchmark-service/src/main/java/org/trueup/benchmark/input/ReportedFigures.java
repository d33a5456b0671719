package org.trueup.benchmark.input;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.updated.ProjectedUpdate.Growth;
import org.trueup.benchmark.calculation.updated.ProjectedUpdate.Inputs;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;

/**
 * CMS's figures as its workbooks report them to an ACO: what a benchmark of a quarter is projected
 * from.
 */
public final class ReportedFigures {
  /** The latest of these that is on file counts. */
  private static final List<String> DELIVERIES = List.of("FINAL", "JUNE", "PRELIMINARY");

  private static final String BY3 = "/BY3";
  private static final String PER_CAPITA = "per_capita";

  private final AcoYear of;
  private final TablesUsed tables;

  public ReportedFigures(AcoYear of, TablesOnFile onFile) {
    this.of = of;
    this.tables = new TablesUsed(onFile);
  }

  /** The historical benchmark that counts. */
  public Optional<String> delivery(TablesOnFile onFile) {
    return DELIVERIES.stream()
        .filter(it -> onFile.find(key(InputTable.REPORTED_HISTORICAL_BENCHMARK, it)).isPresent())
        .findFirst();
  }

  /**
   * What a projection starts from; empty where any of it is not on file.
   *
   * @param delivery of the historical benchmark
   * @param quarter whose figures are taken
   */
  public Optional<Inputs> inputs(
      String delivery, String quarter, ByEnrollmentType<PersonYears> personYears) {
    var historical = tables.find(key(InputTable.REPORTED_HISTORICAL_BENCHMARK, delivery));
    var nationalBy3 = tables.find(key(InputTable.REPORTED_NATIONAL_FIGURES, delivery + BY3));
    var national = now(InputTable.REPORTED_NATIONAL_FIGURES, quarter);
    var regionalBy3 = tables.find(key(InputTable.REPORTED_REGIONAL_FIGURES, quarter + BY3));
    var regional = now(InputTable.REPORTED_REGIONAL_FIGURES, quarter);
    var trend = tables.find(InputTableKey.of(InputTable.PROSPECTIVE_TREND, of.aco(), year()));
    var needed = Stream.of(historical, nationalBy3, national, regionalBy3, regional);
    return needed.anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(
            new Inputs(
                dollars(historical),
                new Growth(dollars(nationalBy3), dollars(national)),
                new Growth(dollars(regionalBy3), dollars(regional)),
                regional
                    .orElseThrow()
                    .byType(row -> Rate.parseFraction(row.text("national_weight"))),
                trend.map(rows -> rows.byType(row -> row.factor("factor"))),
                personYears));
  }

  private Optional<InputRows> now(InputTable table, String quarter) {
    return tables.find(key(table, quarter + "/" + quarter));
  }

  private static ByEnrollmentType<Money> dollars(Optional<InputRows> rows) {
    return rows.orElseThrow().byType(row -> row.money(PER_CAPITA));
  }

  private InputTableKey key(InputTable table, String report) {
    return InputTableKey.of(table, of.aco(), year() + "/" + report);
  }

  private String year() {
    return of.year().toString();
  }

  /** The tables that were found, each with its revision. */
  public List<String> facts() {
    return tables.facts();
  }
}
