package org.trueup.local.published;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/** Reads historical benchmarks from CMS's results of PY2014, and the trends they need. */
public final class PublishedBenchmarks {
  private static final ByEnrollmentType<String> TYPES =
      new ByEnrollmentType<>("ESRD", "DIS", "AGDU", "AGND");
  private static final ByEnrollmentType<String> TYPES_OF_PERSON_YEARS =
      new ByEnrollmentType<>("ESRD", "DIS", "AGED_Dual", "AGED_NonDual");

  private PublishedBenchmarks() {}

  /**
   * One for each row of a file of results.
   *
   * @throws UnreadableFile naming what was expected
   */
  public static List<PublishedBenchmark> read(Path path) {
    return NamedCells.readAll(path, PublishedBenchmarks::benchmark);
  }

  /**
   * National growth to BY3 by agreement start, for BY1 and BY2.
   *
   * @throws UnreadableFile naming what was expected
   */
  public static Map<AgreementStart, List<ByEnrollmentType<Factor>>> trends(Path path) {
    return NamedCells.readAll(path, PublishedBenchmarks::trends).stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map.Entry<AgreementStart, List<ByEnrollmentType<Factor>>> trends(NamedCells row) {
    var years =
        IntStream.of(1, 2)
            .mapToObj(year -> cells(row, TYPES, "%s_BY" + year, Factor::parse))
            .toList();
    return Map.entry(row.read("start_date", PublishedBenchmarks::start), years);
  }

  private static PublishedBenchmark benchmark(NamedCells row) {
    return new PublishedBenchmark(
        row.read("ACO_Num", AcoId::parse),
        row.read("Start_Date", PublishedBenchmarks::start),
        IntStream.rangeClosed(1, 3).mapToObj(year -> year(row, year)).toList(),
        cells(row, TYPES_OF_PERSON_YEARS, "N_AB_Year_%s_BY3", PublishedBenchmarks::personYears),
        row.read("HistBnchmk", PublishedBenchmarks::money));
  }

  private static PublishedBenchmark.Year year(NamedCells row, int year) {
    return new PublishedBenchmark.Year(
        cells(row, TYPES, "Per_Capita_Exp_ALL_%s_BY" + year, PublishedBenchmarks::money),
        cells(row, TYPES, "CMS_HCC_RiskScore_%s_BY" + year, Factor::parse));
  }

  private static <T> ByEnrollmentType<T> cells(
      NamedCells row, ByEnrollmentType<String> types, String column, Function<String, T> reader) {
    return types.map(type -> row.read(column.formatted(type), reader));
  }

  private static AgreementStart start(String cell) {
    return new AgreementStart(Row.date(cell));
  }

  private static Money money(String cell) {
    return new Money(Row.number(cell));
  }

  private static PersonYears personYears(String cell) {
    return PersonYears.parseYears(Row.number(cell).toPlainString());
  }
}
