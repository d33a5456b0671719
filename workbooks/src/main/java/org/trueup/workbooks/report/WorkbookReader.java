package org.trueup.workbooks.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.workbooks.file.Grid;
import org.trueup.workbooks.file.WorkbookFile;
import org.trueup.workbooks.name.Family;
import org.trueup.workbooks.name.WorkbookName;
import org.trueup.workbooks.report.ReadWorkbook.Characteristics;
import org.trueup.workbooks.sheet.Findings;
import org.trueup.workbooks.sheet.KnownSheet;
import org.trueup.workbooks.sheet.ReadSheet;
import org.trueup.workbooks.sheet.SheetReader;

/** Reads a workbook whole, or refuses it with everything that is wrong. */
public final class WorkbookReader {
  private final WorkbookName name;
  private final WorkbookFile file;
  private final Findings findings = new Findings();
  private final List<Grid> grids = new ArrayList<>();
  private final List<ReadSheet> sheets = new ArrayList<>();

  private WorkbookReader(WorkbookName name, WorkbookFile file) {
    this.name = name;
    this.file = file;
  }

  /**
   * Reads a workbook.
   *
   * @throws Refusal 422 or 413; nothing of the workbook is to be used then
   */
  public static ReadWorkbook read(WorkbookName name, byte[] bytes) {
    var id = id(bytes);
    return WorkbookFile.read(bytes, file -> new WorkbookReader(name, file).read(id));
  }

  /** SHA-256 of the bytes of a file. */
  public static String id(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private ReadWorkbook read(String id) {
    var found = new SheetsOf(file, findings);
    var cover = found.front(Identity.COVER).map(this::grid);
    var parameters = found.front(Parameters.SHEET).map(file::grid).map(Parameters::of);
    SheetsOf.needed(name.family())
        .forEach(sheet -> found.needed(sheet).ifPresent(title -> add(sheet, title)));
    SheetsOf.optional(name.family())
        .forEach(sheet -> found.optional(sheet).ifPresent(title -> add(sheet, title)));
    findings.refuse();
    var year = identify(parameters.orElseThrow());
    findings.refuse();
    found.warnOfStrangers();
    var said = characteristics(cover.orElseThrow(), parameters.orElseThrow());
    warnOfAnEarlyDay(said, year);
    var workbook = new ReadWorkbook(name, id, year, said, sheets, left(), findings.warnings());
    Recomputation.check(workbook, findings);
    findings.refuse();
    return workbook;
  }

  private Grid grid(String sheet) {
    var grid = file.grid(sheet);
    grids.add(grid);
    return grid;
  }

  private void add(KnownSheet sheet, String title) {
    SheetReader.read(sheet, grid(title), findings).ifPresent(sheets::add);
  }

  private PerformanceYear identify(Parameters parameters) {
    var identity = new Identity(name, findings);
    identity.checkAco(grids);
    if (name.year() != null) {
      identity.checkPeriod(parameters);
    }
    if (name.quarter() != null) {
      grids.forEach(identity::checkQuarter);
      checkLastQuarter();
    }
    var year = identity.performanceYear(parameters);
    if (year.isEmpty()) {
      findings.fault(Parameters.SHEET, "no performance year", "about one performance year");
    }
    return PerformanceYear.of(year.orElse(0));
  }

  /** Quarters after the one that is reported are blank. */
  private void checkLastQuarter() {
    sheets.stream()
        .filter(sheet -> sheet.sheet() == KnownSheet.EXPENDITURES_TABLE_2)
        .forEach(this::checkLastQuarter);
  }

  private void checkLastQuarter(ReadSheet table) {
    for (int quarter = 1; quarter <= 4; quarter++) {
      var isReported = table.has("REGIONAL", "Q" + quarter);
      if (isReported != quarter <= Objects.requireNonNull(name.quarter())) {
        findings.fault(
            table.name(),
            "Q" + quarter + (isReported ? " is there" : " is blank"),
            "filled up to the quarter of the file's name, Q" + name.quarter());
      }
    }
  }

  /** CMS settles a year that is over. Who has its workbook cannot mend the day that it prints. */
  private void warnOfAnEarlyDay(Characteristics said, PerformanceYear year) {
    if (name.family() == Family.STLMT) {
      said.produced()
          .filter(day -> !year.isOverBy(day))
          .ifPresent(
              day ->
                  findings.warn(
                      "Date Produced is %s, and the report is of performance year %s, which was not over then: the day is taken as printed; ask CMS whether it or the year is wrong"
                          .formatted(day, year)));
    }
  }

  private static Characteristics characteristics(Grid cover, Parameters parameters) {
    var methodology = parameters.find("aco assignment methodology", "assignment methodology");
    return new Characteristics(
        parameters.find("date produced").flatMap(Parameters.Entry::date),
        Identity.agreementStart(cover),
        methodology
            .filter(it -> it.text().toLowerCase(Locale.ROOT).equals("prospective"))
            .isPresent(),
        parameters
            .find("aco agreement period subject to regional adjustment")
            .map(Parameters.Entry::text),
        parameters.find("claims completion factor").map(Parameters.Entry::text),
        parameters.ofGroup("benchmark year weights").map(Parameters.Entry::text).limit(3).toList());
  }

  private List<String> left() {
    var read = sheets.stream().map(ReadSheet::name).toList();
    return file.sheets().stream().filter(sheet -> !read.contains(sheet)).toList();
  }
}
