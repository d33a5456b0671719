package org.trueup.settlement.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination.Kind;
import org.trueup.contracts.event.SettlementInputsUsed.QualityStandard;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.fact.ReportedFact;
import org.trueup.settlement.fact.ReportedSettlement;
import org.trueup.settlement.intake.DeterminationCheck.Notice;
import org.trueup.settlement.report.CmsSigns;
import org.trueup.settlement.report.SettlementReport;
import org.trueup.settlement.rules.Rules;
import org.trueup.workbooks.report.ReadWorkbook;
import org.trueup.workbooks.sheet.Figure;
import org.trueup.workbooks.sheet.KnownSheet;
import org.trueup.workbooks.sheet.ReadSheet;

/** CMS's settlement report, from cells to facts. */
@ApplicationScoped
public class SettlementWorkbook {
  private static final String PY = "PY";

  /** From then on the standard can be met in a second way, which the report does not name. */
  private static final int FIRST_YEAR_WITH_ALTERNATIVE = 2023;

  private final Rules rules;
  private final SettlementReport report;

  SettlementWorkbook(Rules rules, SettlementReport report) {
    this.rules = rules;
    this.report = report;
  }

  /**
   * The facts of a report.
   *
   * @throws Refusal 422 with everything that is wrong with them
   */
  public ReportedSettlement facts(ReadWorkbook workbook) {
    var of = new AcoYear(workbook.name().aco(), workbook.performanceYear());
    var table = workbook.sheet(KnownSheet.SETTLEMENT_TABLE_3);
    var faults = new ArrayList<Fault>();
    var facts = bodies(table, of).stream().map(body -> fact(of, table, body, faults)).toList();
    var notice = notice(workbook, table);
    DeterminationCheck.faultsOfAReport(rules, of.year(), notice, report.lineNames()).stream()
        .map(fault -> inSheet(fault, table))
        .forEach(faults::add);
    Refusal.unlessEmpty(faults.stream().distinct().toList());
    return new ReportedSettlement(of, List.copyOf(facts), notice.determination(), table.name());
  }

  private <F> ReportedFact<?> fact(
      AcoYear of, ReadSheet table, FactBody<F> body, List<Fault> faults) {
    body.faults(rules, of.year()).stream().map(fault -> inSheet(fault, table)).forEach(faults::add);
    return new ReportedFact<>(table.name(), body.kind(), body::fact);
  }

  private static Fault inSheet(Fault fault, ReadSheet table) {
    return fault.movedTo(CellOfField.in(table, fault.where().pointer()));
  }

  private static List<FactBody<?>> bodies(ReadSheet table, AcoYear of) {
    var bodies = new ArrayList<FactBody<?>>();
    bodies.add(quality(table, of));
    table
        .find("AA", PY)
        .ifPresent(revenue -> bodies.add(new FactBody.RevenueBody(new Money(revenue.value()))));
    circumstances(table).ifPresent(bodies::add);
    return bodies;
  }

  private static FactBody.QualityBody quality(ReadSheet table, AcoYear of) {
    var score = table.find("R", PY).map(it -> Rate.ofFraction(it.value())).orElse(null);
    return new FactBody.QualityBody(standard(table, of), score, null, null);
  }

  /**
   * Whether the standard was met, and how: in the second way the rate is less than the most that it
   * can be.
   */
  private static @Nullable QualityStandard standard(ReadSheet table, AcoYear of) {
    var said = table.find("S", PY).map(it -> it.text().strip().toUpperCase(Locale.ROOT));
    if (said.isEmpty()) {
      return null;
    }
    return switch (said.get()) {
      case "YES", "Y" ->
          isLessThanTheMost(table, of) ? QualityStandard.MET_ALTERNATIVE : QualityStandard.MET;
      case "NO", "N" -> QualityStandard.NOT_MET;
      default -> null;
    };
  }

  private static boolean isLessThanTheMost(ReadSheet table, AcoYear of) {
    var most = table.value("Q", PY);
    return of.year().calendarYear() >= FIRST_YEAR_WITH_ALTERNATIVE
        && table.find("T", PY).filter(it -> isPositiveBelow(it, most)).isPresent();
  }

  private static boolean isPositiveBelow(Figure rate, BigDecimal most) {
    return rate.value().signum() > 0 && rate.value().compareTo(most) < 0;
  }

  /** Shares of nothing are no circumstances. */
  private static Optional<FactBody.CircumstancesBody> circumstances(ReadSheet table) {
    var beneficiaries = share(table, "DD");
    var months = share(table, "EE");
    return beneficiaries.flatMap(
        affected -> months.map(it -> new FactBody.CircumstancesBody(it, affected, null)));
  }

  private static Optional<Rate> share(ReadSheet table, String line) {
    return table
        .find(line, PY)
        .filter(it -> it.value().signum() > 0)
        .map(it -> Rate.ofFraction(it.value()));
  }

  private Notice notice(ReadWorkbook workbook, ReadSheet table) {
    var kind = workbook.name().isRevised() ? Kind.REVISED : Kind.INITIAL;
    LocalDate date = workbook.characteristics().produced().orElse(null);
    return new Notice(kind, amount(table), date, lines(table), null);
  }

  private TreeMap<String, String> lines(ReadSheet table) {
    var lines = new TreeMap<String, String>();
    for (var figure : table.figures()) {
      var line = figure.line().equals("R") ? "qualityScore" : figure.line();
      var isOurs = report.lineNames().contains(line) && figure.type() == null;
      if (isOurs && !figure.line().equals("P") && !figure.line().equals("S")) {
        lines.put(line, CmsSigns.ours(figure.line(), figure.plain()));
      }
    }
    return lines;
  }

  /** What is paid, to the cent: positive earned, negative owed, zero neither. */
  private static Money amount(ReadSheet table) {
    var said = table.find("P", PY).map(it -> it.text().toLowerCase(Locale.ROOT)).orElse("");
    var line = said.contains("saving") ? "Y" : said.contains("loss") ? "GG" : "";
    var amount = table.find(line, PY).map(it -> new Money(it.value())).orElse(Money.ZERO);
    var owed = amount.isNegative() ? amount : amount.negated();
    return (line.equals("GG") ? owed : amount).toCents(RoundingMode.HALF_UP);
  }
}
