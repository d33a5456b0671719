package org.trueup.settlement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

  /** What a settlement is found by, in the order of pages. */
  public record Key(AcoId acoId, PerformanceYear performanceYear, long revision) {}

  /** A settlement as it lies in the table: its event, and the columns beside it. */
  public record OnFile(
      SettlementDetermined settlement,
      Map<String, String> columns,
      Map<String, String> columnsOfEvent) {
    static OnFile of(SettlementRow row) {
      var settlement = row.settlement();
      return new OnFile(settlement, row.columns(), SettlementRow.of(settlement).columns());
    }
  }

  /** One revision of a settlement as it lies in the table, or the current one. */
  public Optional<OnFile> onFile(AcoId aco, PerformanceYear year, @Nullable Long revision) {
    return find(
            "acoId = ?1 and performanceYear = ?2 and (?3 = 0 or revision = ?3)"
                + " order by revision desc",
            aco.value(),
            year.toString(),
            revision == null ? 0 : revision)
        .range(0, 0)
        .firstResultOptional()
        .map(OnFile::of);
  }

  /**
   * A page of all settlements.
   *
   * @param after the last one of the page before
   * @param everyRevision whether those that are not current are wanted too
   */
  public List<OnFile> after(@Nullable Key after, boolean everyRevision, int size) {
    var current =
        everyRevision
            ? ""
            : " and s.revision = (select max(t.revision) from SettlementRow t"
                + " where t.acoId = s.acoId and t.performanceYear = s.performanceYear)";
    return find(
            "from SettlementRow s where (s.acoId > ?1 or s.acoId = ?1 and (s.performanceYear > ?2"
                + " or s.performanceYear = ?2 and s.revision > ?3))"
                + current
                + " order by s.acoId, s.performanceYear, s.revision",
            after == null ? "" : after.acoId().value(),
            after == null ? "" : after.performanceYear().toString(),
            after == null ? 0L : after.revision())
        .range(0, size - 1)
        .stream()
        .map(OnFile::of)
        .toList();
  }

  public void save(SettlementDetermined settlement) {
    persist(SettlementRow.of(settlement));
  }

  public boolean has(AcoId aco, PerformanceYear year, long revision) {
    return count(
            "acoId = ?1 and performanceYear = ?2 and revision = ?3",
            aco.value(),
            year.toString(),
            revision)
        > 0;
  }

  public boolean isEmpty() {
    return findAll().range(0, 0).firstResultOptional().isEmpty();
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

  /** All revisions that were known then, the first one first. */
  public List<SettlementDetermined> history(AcoId aco, PerformanceYear year, Instant asOf) {
    return stream(
            "acoId = ?1 and performanceYear = ?2 and recordedAt <= ?3 order by revision",
            aco.value(),
            year.toString(),
            asOf)
        .map(SettlementRow::settlement)
        .toList();
  }

  /** What the settlements of the ACO's earlier years recouped, as negative entries. */
  public List<AdvanceEntry> recoupmentsBefore(AcoId aco, PerformanceYear year, Instant asOf) {
    var recouped = new TreeMap<PerformanceYear, Money>();
    find("acoId = ?1 and recordedAt <= ?2 order by revision", aco.value(), asOf)
        .project(Recouped.class)
        .stream()
        .forEach(row -> recouped.put(row.year(), new Money(row.recouped)));
    return recouped.headMap(year).entrySet().stream()
        .filter(entry -> entry.getValue().isPositive())
        .map(entry -> AdvanceEntry.recouped(entry.getValue(), entry.getKey()))
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
