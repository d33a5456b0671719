package org.trueup.benchmark.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.fact.ImportedFact;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.ExpenditureFacts.Basis;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.workbooks.report.BenchmarkDelivery;
import org.trueup.workbooks.report.ReadWorkbook;
import org.trueup.workbooks.sheet.Figure;
import org.trueup.workbooks.sheet.KnownSheet;
import org.trueup.workbooks.sheet.ReadSheet;

/** What a workbook says as facts of this service: nothing is computed but risk as it was before. */
@ApplicationScoped
public class WorkbookFacts {
  private static final List<String> BENCHMARK_YEARS = List.of("BY1", "BY2", "BY3");
  private static final int PERFORMANCE_YEARS_WITH_TREND = 5;
  private static final String BENCHMARK = "BENCHMARK";
  private static final String PY = "PY";
  private static final String PER_CAPITA = "per_capita";

  private final BenchmarkRules rules;

  WorkbookFacts(BenchmarkRules rules) {
    this.rules = rules;
  }

  /**
   * The facts of a workbook; none of an annual report, whose figures are kept with their cells.
   *
   * @throws org.trueup.contracts.refusal.Refusal 422 with everything that is wrong with them
   */
  public List<ImportedFact> of(ReadWorkbook workbook) {
    var facts = new FactsOfSheets(rules, workbook);
    switch (workbook.name().family()) {
      case BNMRK -> benchmark(workbook, facts);
      case QEXPU -> quarter(workbook, facts);
      case STLMT -> settlement(workbook, facts);
      case AEXPU -> {
        // person years and expenditures of one year, to be held against the others
      }
    }
    return facts.complete();
  }

  private static void benchmark(ReadWorkbook workbook, FactsOfSheets facts) {
    var delivery = BenchmarkDelivery.of(workbook).name();
    var historical = workbook.sheet(KnownSheet.BENCHMARK_TABLE_1);
    facts.table(
        historical,
        InputTable.REPORTED_HISTORICAL_BENCHMARK,
        delivery,
        List.of(Map.entry(PER_CAPITA, text(historical, "L", BENCHMARK))));
    var trend = workbook.sheet(KnownSheet.BENCHMARK_TREND);
    var renormalization = workbook.sheet(KnownSheet.BENCHMARK_RENORMALIZATION);
    var truncation = workbook.sheet(KnownSheet.BENCHMARK_TRUNCATION);
    for (var year : BENCHMARK_YEARS) {
      figuresOfYear(facts, trend, renormalization, new At(delivery, year));
      facts.table(
          truncation,
          InputTable.REPORTED_TRUNCATION,
          delivery + "/" + year,
          List.of(Map.entry("threshold", text(truncation, "THRESHOLD", year))));
    }
    workbook
        .find(KnownSheet.BENCHMARK_PROSPECTIVE_TREND)
        .ifPresent(sheet -> prospectiveTrend(workbook, sheet, facts));
  }

  /** Which delivery a figure came with, and which year it is of. */
  private record At(String delivery, String year) {}

  private static void figuresOfYear(
      FactsOfSheets facts, ReadSheet trend, ReadSheet renormalization, At at) {
    var subject = at.delivery() + "/" + at.year();
    facts.table(
        trend,
        InputTable.REPORTED_NATIONAL_FIGURES,
        subject,
        List.of(
            Map.entry(PER_CAPITA, text(trend, "A", at.year())),
            Map.entry("mean_risk_score", text(renormalization, "MEAN", at.year()))));
    facts.table(
        trend,
        InputTable.REPORTED_REGIONAL_FIGURES,
        subject,
        List.of(
            Map.entry(PER_CAPITA, text(trend, "C", at.year())),
            Map.entry("national_weight", text(trend, "E", at.year()))));
  }

  /** Of each performance year of the agreement; which years those are its first day tells. */
  private static void prospectiveTrend(
      ReadWorkbook workbook, ReadSheet sheet, FactsOfSheets facts) {
    var start = workbook.characteristics().agreementStart();
    for (int year = 1; year <= PERFORMANCE_YEARS_WITH_TREND && start.isPresent(); year++) {
      facts.tableOf(
          PerformanceYear.of(start.get().getYear() + year - 1),
          sheet,
          InputTable.PROSPECTIVE_TREND,
          List.of(Map.entry("factor", text(sheet, "F", PY + year))));
    }
  }

  private static void quarter(ReadWorkbook workbook, FactsOfSheets facts) {
    var quarter = "Q" + workbook.quarter();
    var table = workbook.expenditures();
    var basis =
        workbook.characteristics().isProspective() ? Basis.YEAR_TO_DATE : Basis.ROLLING_12_MONTHS;
    var byType = table.values("PER_CAPITA", "ACO").map(Money::new);
    facts.delivery(table, expenditures(byType, null, basis), Period.valueOf(quarter));
    facts.table(
        table,
        InputTable.REPORTED_NATIONAL_FIGURES,
        quarter + "/" + quarter,
        List.of(Map.entry(PER_CAPITA, text(table, "PER_CAPITA", "NATION"))));
    var region = workbook.sheet(KnownSheet.EXPENDITURES_TABLE_2);
    for (var time : List.of("BY3", "Q1", "Q2", "Q3", "Q4")) {
      if (region.has("REGIONAL", time) && region.has("NATIONAL_WEIGHT", time)) {
        facts.table(
            region,
            InputTable.REPORTED_REGIONAL_FIGURES,
            quarter + "/" + time,
            List.of(
                Map.entry(PER_CAPITA, text(region, "REGIONAL", time)),
                Map.entry("national_weight", text(region, "NATIONAL_WEIGHT", time))));
      }
    }
  }

  private static void settlement(ReadWorkbook workbook, FactsOfSheets facts) {
    var updated = workbook.sheet(KnownSheet.SETTLEMENT_TABLE_2);
    var perCapita = new Money(updated.value("H", PY));
    facts.delivery(updated, new ReportedBenchmarkBody(null, perCapita, null), Delivery.FINAL);
    var table = workbook.sheet(KnownSheet.SETTLEMENT_TABLE_3);
    var byType = table.values("C", PY).map(Money::new);
    facts.delivery(
        table, expenditures(byType, rawScores(workbook), Basis.FINAL_WITH_RUN_OUT), Period.FINAL);
    var historical = workbook.sheet(KnownSheet.SETTLEMENT_TABLE_1);
    facts.table(
        historical,
        InputTable.REPORTED_HISTORICAL_BENCHMARK,
        "SETTLEMENT",
        List.of(Map.entry(PER_CAPITA, text(historical, "R", BENCHMARK))));
    var trend = workbook.sheet(KnownSheet.SETTLEMENT_TREND);
    var renormalization = workbook.sheet(KnownSheet.SETTLEMENT_RENORMALIZATION);
    for (var year : List.of("BY1", "BY2", "BY3", PY)) {
      figuresOfYear(facts, trend, renormalization, new At("SETTLEMENT", year));
    }
  }

  /** The workbook's scores are renormalized, ours are as the model gives them. */
  private static ByEnrollmentType<Factor> rawScores(ReadWorkbook workbook) {
    var renormalized = workbook.sheet(KnownSheet.SETTLEMENT_TABLE_2).values("B", PY);
    var means = workbook.sheet(KnownSheet.SETTLEMENT_RENORMALIZATION).values("MEAN", PY);
    return renormalized.zip(means, BigDecimal::multiply).map(Factor::new);
  }

  private static ExpendituresBody expenditures(
      ByEnrollmentType<Money> byType, @Nullable ByEnrollmentType<Factor> scores, Basis basis) {
    return new ExpendituresBody(
        null,
        null,
        nullable(byType),
        scores == null ? null : nullable(scores),
        basis,
        null,
        null,
        null);
  }

  private static <T> ByEnrollmentType<@Nullable T> nullable(ByEnrollmentType<T> all) {
    return new ByEnrollmentType<>(all.esrd(), all.disabled(), all.agedDual(), all.agedNonDual());
  }

  private static FactsOfSheets.Figures text(ReadSheet sheet, String line, String head) {
    return () -> sheet.byType(line, head).map(Figure::plain);
  }
}
