package org.trueup.settlement.outlook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.Version;
import org.trueup.settlement.inquiry.SettlementQuery;
import org.trueup.settlement.store.Settlements;

/** What a year will probably bring, from what is or was on file. Changes nothing. */
@ApplicationScoped
public class OutlookQuery {
  private static final int MOST_YEARS_BACK = 5;

  private final SettlementQuery settlement;
  private final Settlements settlements;
  private final OutlookComputation computation;

  OutlookQuery(
      SettlementQuery settlement, Settlements settlements, OutlookComputation computation) {
    this.settlement = settlement;
    this.settlements = settlements;
    this.computation = computation;
  }

  /**
   * The outlook of a year.
   *
   * @throws Refusal 404 when no agreement covers the year, 409 while there is no list or benchmark
   */
  @Transactional
  public Outlook of(AcoYear of, AsOf asOf) {
    var onFile = settlement.version(of, Version.knownAt(asOf));
    return find(onFile, asOf)
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "The projection of %s needs a list and a benchmark; it waits for %s"
                        .formatted(of, Missing.inWords(onFile.waitingFor()))));
  }

  /** The outlook from one revision of a settlement; empty while there is no list or benchmark. */
  @Transactional
  public Optional<Outlook> find(SettlementDetermined onFile, AsOf asOf) {
    return find(onFile, asOf, MOST_YEARS_BACK);
  }

  private Optional<Outlook> find(SettlementDetermined onFile, AsOf asOf, int yearsBack) {
    // What was before a final year does not count: its savings rate is known.
    var before =
        OutlookComputation.isFinal(onFile)
            ? Optional.<OutlookComputation.LastYear>empty()
            : lastYear(onFile.head().acoYear(), asOf, yearsBack);
    return computation.of(onFile, before);
  }

  /** The year before, itself an outlook where it is not final. */
  private Optional<OutlookComputation.LastYear> lastYear(AcoYear of, AsOf asOf, int yearsBack) {
    if (yearsBack == 0) {
      return Optional.empty();
    }
    return settlements.years(of.aco()).stream()
        .filter(year -> year.calendarYear() == of.year().calendarYear() - 1)
        .reduce((earlier, later) -> later)
        .map(year -> new AcoYear(of.aco(), year))
        .flatMap(before -> settlements.find(before, Version.knownAt(asOf)))
        .flatMap(before -> find(before, asOf, yearsBack - 1))
        .map(OutlookQuery::asLastYear);
  }

  private static OutlookComputation.LastYear asLastYear(Outlook outlook) {
    return new OutlookComputation.LastYear(
        outlook.settlement().head().performanceYear(),
        outlook.expected(),
        outlook.terms().inputs().assignedBeneficiaries(),
        outlook.settlement().inputs());
  }
}
