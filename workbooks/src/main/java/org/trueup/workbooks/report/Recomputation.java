package org.trueup.workbooks.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.workbooks.sheet.Findings;
import org.trueup.workbooks.sheet.KnownSheet;
import org.trueup.workbooks.sheet.ReadSheet;

/**
 * Computes the figures of a workbook again from its own inputs, and names the lines at which they
 * part: what was misread or edited is seen so, whatever its label says.
 */
final class Recomputation {
  static final String BY3 = "BY3";
  static final List<String> YEARS = List.of("BY1", "BY2", BY3);
  static final String BENCHMARK = "BENCHMARK";

  private Recomputation() {}

  static void check(ReadWorkbook workbook, Findings findings) {
    switch (workbook.name().family()) {
      case STLMT -> settlement(workbook, findings);
      case BNMRK -> benchmark(workbook, findings);
      case AEXPU, QEXPU -> expenditures(workbook, findings);
    }
  }

  private static void settlement(ReadWorkbook workbook, Findings findings) {
    var trend = workbook.sheet(KnownSheet.SETTLEMENT_TREND);
    trend(trend, findings);
    update(trend, new Check(trend, findings));
    var historical = workbook.sheet(KnownSheet.SETTLEMENT_TABLE_1);
    trended(historical, trend, findings);
    historical(historical, weights(workbook), new Check(historical, findings));
    SettlementRecomputation.check(workbook, findings);
  }

  private static void benchmark(ReadWorkbook workbook, Findings findings) {
    var trend = workbook.sheet(KnownSheet.BENCHMARK_TREND);
    trend(trend, findings);
    var historical = workbook.sheet(KnownSheet.BENCHMARK_TABLE_1);
    trended(historical, trend, findings);
    var check = new Check(historical, findings);
    check.sharesOfOne("H", BY3);
    check.one("A2", BY3, historical.values("A2.TYPES", BY3).reduce(BigDecimal::add));
    check.one(
        "M", BENCHMARK, Check.sum(historical.values("L", BENCHMARK), historical.values("H", BY3)));
  }

  /** Trends from each benchmark year to BY3. */
  private static void trend(ReadSheet sheet, Findings findings) {
    var check = new Check(sheet, findings);
    for (var year : YEARS) {
      check.types(
          "B", year, type -> over(sheet.values("A", BY3), sheet.values("A", year)).of(type));
      check.types(
          "D", year, type -> over(sheet.values("C", BY3), sheet.values("C", year)).of(type));
      blend(sheet, check, year);
    }
  }

  /** The same from BY3 to the performance year. */
  private static void update(ReadSheet sheet, Check check) {
    check.types("B", "PY", type -> over(sheet.values("A", "PY"), sheet.values("A", BY3)).of(type));
    check.types("D", "PY", type -> over(sheet.values("C", "PY"), sheet.values("C", BY3)).of(type));
    blend(sheet, check, "PY");
  }

  private static void blend(ReadSheet sheet, Check check, String year) {
    check.types("F", year, type -> BigDecimal.ONE.subtract(sheet.values("E", year).of(type)));
    var national = times(sheet.values("B", year), sheet.values("E", year));
    var regional = times(sheet.values("D", year), sheet.values("F", year));
    check.types("G", year, type -> national.of(type).add(regional.of(type)));
  }

  private static void trended(ReadSheet sheet, ReadSheet trend, Findings findings) {
    var check = new Check(sheet, findings);
    for (var year : YEARS) {
      check.types(
          "D", year, type -> over(sheet.values("C", BY3), sheet.values("C", year)).of(type));
      check.types("E", year, type -> trend.values("G", year).of(type));
      var atRisk = times(sheet.values("B", year), sheet.values("D", year));
      check.types("F", year, type -> times(atRisk, sheet.values("E", year)).of(type));
    }
  }

  private static void historical(ReadSheet sheet, Optional<List<BigDecimal>> weights, Check check) {
    weights.ifPresent(
        some ->
            check.types(
                "G",
                BENCHMARK,
                type -> weighted(YEARS.stream().map(y -> sheet.values("F", y).of(type)), some)));
    check.sharesOfOne("H", BY3);
    var shares = sheet.values("H", BY3);
    check.one("I", BENCHMARK, Check.sum(sheet.values("G", BENCHMARK), shares));
    check.types(
        "R",
        BENCHMARK,
        type -> sheet.values("G", BENCHMARK).of(type).add(sheet.values("Q", BENCHMARK).of(type)));
    check.one("S", BENCHMARK, Check.sum(sheet.values("R", BENCHMARK), shares));
  }

  private static BigDecimal weighted(Stream<BigDecimal> figures, List<BigDecimal> weights) {
    var weight = weights.iterator();
    return figures
        .map(figure -> figure.multiply(weight.next(), Check.EXACT))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Fractions and decimals; empty where they are said otherwise. */
  private static Optional<List<BigDecimal>> weights(ReadWorkbook workbook) {
    var said = workbook.characteristics().weights();
    var areKnown = said.stream().allMatch(text -> text.matches("\\d/\\d|[01]|0?\\.\\d{1,15}"));
    return said.size() == YEARS.size() && areKnown
        ? Optional.of(said.stream().map(Recomputation::fraction).toList())
        : Optional.empty();
  }

  private static BigDecimal fraction(String text) {
    var parts = text.split("/", 2);
    return parts.length == 1
        ? new BigDecimal(text)
        : new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), Check.EXACT);
  }

  private static void expenditures(ReadWorkbook workbook, Findings findings) {
    var table = workbook.expenditures();
    var check = new Check(table, findings);
    var years = table.values("PERSON_YEARS", "ACO");
    var all = years.reduce(BigDecimal::add);
    check.one("PERSON_YEARS.TOTAL", "ACO", all);
    check.one(
        "PER_CAPITA.TOTAL",
        "ACO",
        Check.sum(table.values("PER_CAPITA", "ACO"), years).divide(all, Check.EXACT));
  }

  static ByEnrollmentType<BigDecimal> over(
      ByEnrollmentType<BigDecimal> some, ByEnrollmentType<BigDecimal> others) {
    return some.zip(others, Recomputation::quotient);
  }

  /** Nothing over nothing is nothing: the figure beside it will differ. */
  private static BigDecimal quotient(BigDecimal one, BigDecimal other) {
    return other.signum() == 0 ? BigDecimal.ZERO : one.divide(other, Check.EXACT);
  }

  static ByEnrollmentType<BigDecimal> times(
      ByEnrollmentType<BigDecimal> some, ByEnrollmentType<BigDecimal> others) {
    return some.zip(others, (one, other) -> one.multiply(other, Check.EXACT));
  }
}
