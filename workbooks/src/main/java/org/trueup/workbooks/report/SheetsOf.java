package org.trueup.workbooks.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trueup.workbooks.file.WorkbookFile;
import org.trueup.workbooks.name.Family;
import org.trueup.workbooks.sheet.Findings;
import org.trueup.workbooks.sheet.KnownSheet;

/** The sheets of a workbook by what they are, wherever they stand. */
final class SheetsOf {
  private static final List<String> FRONT = List.of("cover", "toc", "glossary", "parameters");
  private static final String TABLE = "table";

  private final List<String> names;
  private final Findings findings;

  SheetsOf(WorkbookFile file, Findings findings) {
    this.names = file.sheets();
    this.findings = findings;
  }

  static List<KnownSheet> needed(Family family) {
    return switch (family) {
      case BNMRK ->
          List.of(
              KnownSheet.BENCHMARK_TABLE_1,
              KnownSheet.BENCHMARK_TREND,
              KnownSheet.BENCHMARK_TRUNCATION,
              KnownSheet.BENCHMARK_RENORMALIZATION);
      case AEXPU -> List.of(KnownSheet.EXPENDITURES_TABLE_1);
      case QEXPU -> List.of(KnownSheet.EXPENDITURES_TABLE_1, KnownSheet.EXPENDITURES_TABLE_2);
      case STLMT ->
          List.of(
              KnownSheet.SETTLEMENT_TABLE_1,
              KnownSheet.SETTLEMENT_TABLE_2,
              KnownSheet.SETTLEMENT_TABLE_3,
              KnownSheet.SETTLEMENT_RENORMALIZATION,
              KnownSheet.SETTLEMENT_TREND);
    };
  }

  static List<KnownSheet> optional(Family family) {
    return switch (family) {
      case BNMRK -> List.of(KnownSheet.BENCHMARK_PROSPECTIVE_TREND);
      case AEXPU -> List.of(KnownSheet.EXPENDITURES_TABLE_1A);
      case QEXPU, STLMT -> List.of();
    };
  }

  /** A sheet by its whole name; a fault where there is none. */
  Optional<String> front(String name) {
    return one(name, names.stream().filter(name::equalsIgnoreCase).toList());
  }

  /** The one sheet whose name begins so; a fault where it is none or several. */
  Optional<String> needed(KnownSheet sheet) {
    return one(sheet.beginning() + "...", beginning(sheet));
  }

  /** The same of a sheet that may be absent. */
  Optional<String> optional(KnownSheet sheet) {
    return beginning(sheet).isEmpty() ? Optional.empty() : needed(sheet);
  }

  private List<String> beginning(KnownSheet sheet) {
    var beginning = sheet.beginning().toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> name.strip().toLowerCase(Locale.ROOT).startsWith(beginning))
        .toList();
  }

  private Optional<String> one(String wanted, List<String> found) {
    if (found.size() != 1) {
      findings.fault(wanted, found.isEmpty() ? names : found, "the name of exactly one sheet");
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** CMS's workbooks have tables and their front matter; another sheet was added by somebody. */
  void warnOfStrangers() {
    names.stream()
        .filter(name -> !FRONT.contains(name.toLowerCase(Locale.ROOT)))
        .filter(name -> !name.strip().toLowerCase(Locale.ROOT).startsWith(TABLE))
        .forEach(
            name ->
                findings.warn(
                    "The sheet \"%s\" is none of CMS's: somebody edited the file. It was not read."
                        .formatted(name)));
  }
}
