package org.trueup.settlement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;

/** The settlements. Append-only; the highest revision is the current one. */
@ApplicationScoped
public class Settlements implements PanacheRepository<SettlementRow> {

  /** The part of a row that later years ask for. */
  record Recouped(String performanceYear, BigDecimal recouped) {
    PerformanceYear year() {
      return PerformanceYear.parse(performanceYear);
    }
  }

  public void save(SettlementDetermined settlement) {
    persist(SettlementRow.of(settlement));
  }

  public Optional<SettlementDetermined> current(AcoId aco, PerformanceYear year) {
    return find(
            "acoId = ?1 and performanceYear = ?2 order by revision desc",
            aco.value(),
            year.toString())
        .range(0, 0)
        .firstResultOptional()
        .map(SettlementRow::settlement);
  }

  /** What was current at that moment. */
  public Optional<SettlementDetermined> asOf(AcoId aco, PerformanceYear year, Instant asOf) {
    return find(
            "acoId = ?1 and performanceYear = ?2 and recordedAt <= ?3 order by revision desc",
            aco.value(),
            year.toString(),
            asOf)
        .range(0, 0)
        .firstResultOptional()
        .map(SettlementRow::settlement);
  }

  public Optional<SettlementDetermined> revision(AcoId aco, PerformanceYear year, long revision) {
    return find(
            "acoId = ?1 and performanceYear = ?2 and revision = ?3",
            aco.value(),
            year.toString(),
            revision)
        .firstResultOptional()
        .map(SettlementRow::settlement);
  }

  /** All revisions, the first one first. */
  public List<SettlementDetermined> history(AcoId aco, PerformanceYear year) {
    return stream(
            "acoId = ?1 and performanceYear = ?2 order by revision", aco.value(), year.toString())
        .map(SettlementRow::settlement)
        .toList();
  }

  /** What the current settlements of the ACO's earlier years recouped, as negative entries. */
  public List<AdvanceEntry> recoupmentsBefore(AcoId aco, PerformanceYear year) {
    var recouped = new TreeMap<PerformanceYear, Money>();
    find("acoId = ?1 order by revision", aco.value()).project(Recouped.class).stream()
        .forEach(row -> recouped.put(row.year(), new Money(row.recouped)));
    return recouped.headMap(year).entrySet().stream()
        .filter(entry -> entry.getValue().isPositive())
        .map(
            entry ->
                new AdvanceEntry(
                    AdvanceEntry.Kind.RECOUPMENT, entry.getValue().negated(), entry.getKey()))
        .toList();
  }

  /** The ACO's years after this one that have a settlement. */
  public List<PerformanceYear> yearsAfter(AcoId aco, PerformanceYear year) {
    return find("acoId", aco.value()).project(Recouped.class).stream()
        .map(Recouped::year)
        .filter(other -> other.compareTo(year) > 0)
        .distinct()
        .sorted()
        .toList();
  }
}
