package org.trueup.settlement.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Version;

/** The settlements. Append-only; the highest revision is the current one. */
@ApplicationScoped
public class Settlements implements PanacheRepository<SettlementRow> {
  private static final String KNOWN = "acoId = ?1 and performanceYear = ?2 and recordedAt <= ?3";

  /** How far a year's settlements have come. */
  record Latest(String acoId, String performanceYear, long revision) {
    AcoYear of() {
      return new AcoYear(new AcoId(acoId), PerformanceYear.parse(performanceYear));
    }
  }

  /** What a settlement is found by, in the order of pages. */
  public record Key(AcoYear of, long revision) {}

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

  /** One version of a settlement as it lies in the table. */
  public Optional<OnFile> onFile(AcoYear of, Version version) {
    return row(of, version).map(OnFile::of);
  }

  /**
   * A page of all settlements.
   *
   * @param after the last one of the page before; empty for the first page
   * @param everyRevision whether those that are not current are wanted too
   */
  public List<OnFile> after(Optional<Key> after, boolean everyRevision, int size) {
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
            after.map(key -> key.of().aco().value()).orElse(""),
            after.map(key -> key.of().year().toString()).orElse(""),
            after.map(Key::revision).orElse(0L))
        .range(0, size - 1)
        .stream()
        .map(OnFile::of)
        .toList();
  }

  public void save(SettlementDetermined settlement) {
    persist(SettlementRow.of(settlement));
  }

  public boolean isEmpty() {
    return findAll().range(0, 0).firstResultOptional().isEmpty();
  }

  /** One version of a settlement; empty where it was not known. */
  public Optional<SettlementDetermined> find(AcoYear of, Version version) {
    return row(of, version).map(SettlementRow::settlement);
  }

  private Optional<SettlementRow> row(AcoYear of, Version version) {
    return find(
            KNOWN + " and revision between ?4 and ?5 order by revision desc",
            of.aco().value(),
            of.year().toString(),
            version.asOf().instant(),
            version.lowest(),
            version.highest())
        .range(0, 0)
        .firstResultOptional();
  }

  /** The latest revision of each of these years that has a settlement. */
  public Map<AcoYear, Long> latestRevisions(List<AcoYear> years) {
    var acos = years.stream().map(of -> of.aco().value()).distinct().toList();
    return find(
            "select s.acoId, s.performanceYear, max(s.revision) from SettlementRow s"
                + " where s.acoId in ?1 group by s.acoId, s.performanceYear",
            acos)
        .project(Latest.class)
        .stream()
        .collect(Collectors.toMap(Latest::of, Latest::revision));
  }

  /** All revisions that were known then, the first one first. */
  public List<SettlementDetermined> history(AcoYear of, AsOf asOf) {
    return stream(
            KNOWN + " order by revision", of.aco().value(), of.year().toString(), asOf.instant())
        .map(SettlementRow::settlement)
        .toList();
  }

  /** Every ACO with a settlement, in order. */
  public List<AcoId> acos() {
    return find("select distinct acoId from SettlementRow order by acoId")
        .project(String.class)
        .stream()
        .map(AcoId::parse)
        .toList();
  }

  /** Every revision of all years of an ACO, in order. */
  public List<SettlementDetermined> all(AcoId aco) {
    return stream("acoId = ?1 order by performanceYear, revision", aco.value())
        .map(SettlementRow::settlement)
        .toList();
  }

  /** The highest revision of each ACO and year. */
  public Map<String, Long> revisions() {
    return find(
            "select acoId || '/' || performanceYear, max(revision) from SettlementRow"
                + " group by acoId, performanceYear")
        .project(CurrentRevision.class)
        .stream()
        .collect(Collectors.toMap(CurrentRevision::key, CurrentRevision::revision));
  }

  /** What the settlements of the ACO that were known then took back of its advances, by year. */
  public SortedMap<PerformanceYear, Money> takenBack(AcoId aco, AsOf asOf) {
    var takenBack = new TreeMap<PerformanceYear, Money>();
    for (var year : years(aco)) {
      find(new AcoYear(aco, year), Version.knownAt(asOf))
          .map(SettlementDetermined::takenBack)
          .filter(Money::isPositive)
          .ifPresent(amount -> takenBack.put(year, amount));
    }
    return takenBack;
  }

  /** The ACO's years that have a settlement, in order. */
  public SortedSet<PerformanceYear> years(AcoId aco) {
    return find("select distinct performanceYear from SettlementRow where acoId = ?1", aco.value())
        .project(String.class)
        .stream()
        .map(PerformanceYear::parse)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The ACO's years after this one that have a settlement. */
  public List<AcoYear> yearsAfter(AcoYear of) {
    return years(of.aco()).stream()
        .filter(other -> other.compareTo(of.year()) > 0)
        .map(year -> new AcoYear(of.aco(), year))
        .toList();
  }
}
