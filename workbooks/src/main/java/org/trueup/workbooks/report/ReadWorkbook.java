package org.trueup.workbooks.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.workbooks.name.WorkbookName;
import org.trueup.workbooks.sheet.KnownSheet;
import org.trueup.workbooks.sheet.ReadSheet;

/**
 * A workbook that was read and agrees with its name and its own arithmetic.
 *
 * @param id SHA-256 of its bytes
 * @param performanceYear the one whose settlement, projection or agreement it belongs to
 * @param characteristics what it says of the ACO and of itself
 * @param left sheets that were not read, by name
 */
public record ReadWorkbook(
    WorkbookName name,
    String id,
    PerformanceYear performanceYear,
    Characteristics characteristics,
    List<ReadSheet> sheets,
    List<String> left,
    List<String> warnings) {

  public ReadWorkbook {
    sheets = List.copyOf(sheets);
    left = List.copyOf(left);
    warnings = List.copyOf(warnings);
  }

  /**
   * What a workbook says beside its tables.
   *
   * @param produced the day that CMS made it
   * @param agreementStart the first day of the agreement
   * @param isProspective whether beneficiaries are assigned before the year
   * @param timesRegional how often the ACO is subject to a regional adjustment by then
   * @param completionFactor what completed its expenditures
   * @param weights of the three benchmark years, as the workbook writes them: {@code 1/3}
   */
  public record Characteristics(
      Optional<LocalDate> produced,
      Optional<LocalDate> agreementStart,
      boolean isProspective,
      Optional<String> timesRegional,
      Optional<String> completionFactor,
      List<String> weights) {}

  /** A sheet that may be absent. */
  public Optional<ReadSheet> find(KnownSheet sheet) {
    return sheets.stream().filter(read -> read.sheet() == sheet).findFirst();
  }

  /** A sheet that every workbook of its kind has. */
  public ReadSheet sheet(KnownSheet sheet) {
    return find(sheet).orElseThrow();
  }

  /** The sheet of expenditures that ties to benchmarks and settlements: 1A where it is there. */
  public ReadSheet expenditures() {
    return find(KnownSheet.EXPENDITURES_TABLE_1A)
        .orElseGet(() -> sheet(KnownSheet.EXPENDITURES_TABLE_1));
  }

  /** The quarter that it reports. */
  public int quarter() {
    return Objects.requireNonNull(name.quarter());
  }

  /**
   * What it reports: a later delivery of the same supersedes it. The deliveries of a benchmark are
   * three different things.
   */
  public String subject() {
    return switch (name.family()) {
      case BNMRK -> "BNMRK/" + performanceYear + "/" + BenchmarkDelivery.of(this);
      case AEXPU, QEXPU, STLMT -> name.subject();
    };
  }
}
