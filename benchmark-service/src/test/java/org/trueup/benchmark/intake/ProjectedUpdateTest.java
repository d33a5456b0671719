package org.trueup.benchmark.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.benchmark.calculation.historical.TypeMix;
import org.trueup.benchmark.calculation.updated.ProjectedUpdate;
import org.trueup.benchmark.calculation.updated.ProjectedUpdate.Growth;
import org.trueup.benchmark.calculation.updated.ProjectedUpdate.Inputs;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.workbooks.Packages;
import org.trueup.workbooks.report.ReadWorkbook;
import org.trueup.workbooks.report.WorkbookReader;
import org.trueup.workbooks.sheet.KnownSheet;
import org.trueup.workbooks.sheet.ReadSheet;
import org.trueup.workbooks.sheet.Twelfths;

/** A benchmark of a quarter from CMS's workbooks alone, against CMS's own worksheet. */
class ProjectedUpdateTest {

  /** The shares are those that the worksheet's 23 steps give for these invented workbooks. */
  @ParameterizedTest
  @CsvSource({
    "path2018-savings, 1, 0.0222", "path2018-savings, 2, 0.0236",
    "path2018-savings, 3, 0.0237", "path2018-savings, 4, 0.0222",
    "path2018-losses, 1, -0.0526", "path2018-losses, 4, -0.0554"
  })
  void isThatOfTheWorksheet(String set, int quarter, BigDecimal share) {
    assertThat(saved(set, quarter, 2022, 2023)).isEqualByComparingTo(share);
  }

  /**
   * The worksheet weighs the prospective trend by a third in every year; for 2024 the rule has a
   * sixth, and the projection is lower by as much.
   */
  @Test
  void differsFromTheWorksheetByTheWeightOfThePerformanceYear() {
    assertThat(saved(Packages.PROSPECTIVE_TREND, 1, 2024, 2024))
        .isLessThan(new BigDecimal("0.0417"));
  }

  private static BigDecimal saved(String set, int quarter, int start, int year) {
    var report = read(set, "QEXPU." + year + "Q" + quarter);
    var update =
        ProjectedUpdate.of(
                inputs(
                    read(set, "BNMRK.D" + year % 100 + "9999.T1111111.xlsx"), report, start, year),
                BenchmarkRules.read(false)
                    .methods()
                    .of(AgreementStart.parse(start + "-01-01"), false, PerformanceYear.of(year))
                    .update())
            .orElseThrow();
    var expenditures =
        new TypeMix(update.inputs().personYears())
            .average(dollars(report.expenditures(), "PER_CAPITA", "ACO"));
    return update
        .perCapita()
        .minus(expenditures)
        .shareOf(update.perCapita())
        .fraction()
        .setScale(4, RoundingMode.HALF_UP);
  }

  private static Inputs inputs(ReadWorkbook benchmark, ReadWorkbook report, int start, int year) {
    var table = report.expenditures();
    var region = report.sheet(KnownSheet.EXPENDITURES_TABLE_2);
    var now = "Q" + report.quarter();
    return new Inputs(
        dollars(benchmark.sheet(KnownSheet.BENCHMARK_TABLE_1), "L", "BENCHMARK"),
        new Growth(
            dollars(benchmark.sheet(KnownSheet.BENCHMARK_TREND), "A", "BY3"),
            dollars(table, "PER_CAPITA", "NATION")),
        new Growth(dollars(region, "REGIONAL", "BY3"), dollars(region, "REGIONAL", now)),
        region.values("NATIONAL_WEIGHT", now).map(Rate::ofFraction),
        trend(benchmark, year - start + 1),
        table.values("PERSON_YEARS", "ACO").map(Twelfths::personYears));
  }

  private static Optional<ByEnrollmentType<Factor>> trend(ReadWorkbook benchmark, int number) {
    return benchmark
        .find(KnownSheet.BENCHMARK_PROSPECTIVE_TREND)
        .map(sheet -> sheet.values("F", "PY" + number).map(Factor::new));
  }

  private static ByEnrollmentType<Money> dollars(ReadSheet sheet, String line, String head) {
    return sheet.values(line, head).map(Money::new);
  }

  private static ReadWorkbook read(String set, String name) {
    var file = Packages.workbook(set, name);
    return WorkbookReader.read(file.name(), file.bytes());
  }
}
