package org.trueup.settlement.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Version;
import org.trueup.settlement.report.CmsLine;
import org.trueup.settlement.report.CmsSigns;
import org.trueup.settlement.store.Settlements;
import org.trueup.workbooks.report.ReadWorkbook;
import org.trueup.workbooks.sheet.Figure;
import org.trueup.workbooks.sheet.KnownSheet;
import org.trueup.workbooks.store.DeliveredWorkbooks;

/** CMS's settlement report as it was delivered, each line with its cell, beside ours. */
@ApplicationScoped
public class CmsReportQuery {
  private final DeliveredWorkbooks workbooks;
  private final Settlements settlements;

  CmsReportQuery(DeliveredWorkbooks workbooks, Settlements settlements) {
    this.workbooks = workbooks;
    this.settlements = settlements;
  }

  /**
   * A line of the report.
   *
   * @param figure as CMS has it, with its cell
   * @param compared against ours; absent for words
   */
  public record Line(Figure figure, @Nullable CmsLine compared) {}

  /**
   * The report, in its order.
   *
   * @param firstApart the first line whose figure is not ours; empty where none is
   */
  public record Report(ReadWorkbook workbook, List<Line> lines, Optional<String> firstApart) {}

  /**
   * The last report of a year that was delivered.
   *
   * @throws Refusal 404 when none was
   */
  @Transactional
  public Report of(AcoYear of) {
    var workbook =
        workbooks
            .latest(of, "STLMT/" + of.year())
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "No settlement report of " + of + " is on file: POST it to /deliveries"));
    var ours = settlements.find(of, Version.CURRENT).map(CmsReportQuery::lines).orElse(Map.of());
    var lines =
        workbook.sheet(KnownSheet.SETTLEMENT_TABLE_3).figures().stream()
            .map(figure -> line(figure, ours))
            .toList();
    var firstApart =
        lines.stream()
            .filter(line -> line.compared() != null && line.compared().isApart())
            .map(line -> line.figure().line())
            .findFirst();
    return new Report(workbook, lines, firstApart);
  }

  private static Map<String, LineItem> lines(SettlementDetermined settlement) {
    return settlement.lines().stream()
        .collect(Collectors.toMap(LineItem::line, line -> line, (one, other) -> one));
  }

  private static Line line(Figure figure, Map<String, LineItem> ours) {
    var isWords = figure.line().equals("P") || figure.line().equals("S");
    if (isWords || figure.type() != null) {
      return new Line(figure, null);
    }
    var name = figure.line().equals("R") ? "qualityScore" : figure.line();
    return new Line(
        figure, CmsLine.of(name, CmsSigns.ours(figure.line(), figure.plain()), ours.get(name)));
  }
}
