package org.trueup.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.PerformanceYear;

/** What is on file about all ACOs of a performance year, in few questions. Changes nothing. */
@ApplicationScoped
public class YearOfAcos {
  private static final String NEWEST_ASSIGNMENTS =
      """
      select split_part(key, '/', 1), max(revision) from announced
      where kind = 'ASSIGNMENT' and key like '%/' || ?1
        and (cast(?2 as boolean) or cast(event ->> 'recordedAt' as timestamptz) <= ?3)
      group by key
      """;

  private static final String AGREEMENTS =
      """
      select split_part(key, '/', 1), cast(event as text) from (
        select distinct on (key) key, event from announced
        where kind = 'AGREEMENT'
          and (cast(?2 as boolean) or cast(event ->> 'recordedAt' as timestamptz) <= ?3)
        order by key, revision desc) latest
      where jsonb_exists(event -> 'tracksByYear', ?1)
      """;

  private static final String YEARS_OF_AN_ACO =
      """
      select performance_year from settlement where aco_id = ?1
      union
      select jsonb_object_keys(event -> 'tracksByYear') from announced
      where aco_id = ?1 and kind = 'AGREEMENT'
      """;

  private static final String YEARS =
      "select distinct s.performanceYear from SettlementRow s order by s.performanceYear";

  private final EntityManager entities;

  YearOfAcos(EntityManager entities) {
    this.entities = entities;
  }

  /** One revision of an ACO's settlement of the year. */
  public record Key(String acoId, long revision) {
    private String text() {
      return acoId + "/" + revision;
    }
  }

  /** A row that is read once, and not kept for the rest of a transaction. */
  public record Event(String acoId, long revision, String event) {
    private Key key() {
      return new Key(acoId, revision);
    }

    private <T> T as(Class<T> type) {
      return Json.read(event, type);
    }
  }

  /** The years that have settlements. */
  public List<PerformanceYear> years() {
    return entities
        .createQuery(YEARS, String.class)
        .getResultStream()
        .map(PerformanceYear::parse)
        .toList();
  }

  /** The years of an ACO that have settlements, or that an agreement of its own covered once. */
  public List<PerformanceYear> years(AcoId aco) {
    List<?> years =
        entities.createNativeQuery(YEARS_OF_AN_ACO).setParameter(1, aco.value()).getResultList();
    return years.stream()
        .map(year -> PerformanceYear.parse(String.valueOf(year)))
        .sorted()
        .toList();
  }

  /** The revision of each ACO that was current then. */
  public List<Key> current(PerformanceYear year, AsOf asOf) {
    return entities
        .createQuery(
            "select s.acoId, max(s.revision) from SettlementRow s where s.performanceYear = ?1"
                + " and s.recordedAt <= ?2 group by s.acoId",
            Key.class)
        .setParameter(1, year.toString())
        .setParameter(2, asOf.instant())
        .getResultList();
  }

  /** These revisions, as far as they exist. */
  public Map<Key, SettlementDetermined> settlements(PerformanceYear year, Collection<Key> keys) {
    return entities
        .createQuery(
            "select s.acoId, s.revision, s.event from SettlementRow s where s.performanceYear = ?1"
                + " and s.acoId || '/' || cast(s.revision as string) in ?2",
            Event.class)
        .setParameter(1, year.toString())
        .setParameter(2, keys.stream().map(Key::text).toList())
        .getResultStream()
        .collect(Collectors.toMap(Event::key, row -> row.as(SettlementDetermined.class)));
  }

  /** These revisions of the assignments of the year, as far as they exist. */
  public Map<Key, AssignmentDetermined> assignments(PerformanceYear year, Collection<Key> keys) {
    return entities
        .createQuery(
            "select u.acoId, u.revision, u.event from UpstreamEventRow u"
                + " where u.kind = 'ASSIGNMENT'"
                + " and u.key || '/' || cast(u.revision as string) in ?1",
            Event.class)
        .setParameter(
            1, keys.stream().map(key -> key.acoId + "/" + year + "/" + key.revision).toList())
        .getResultStream()
        .collect(Collectors.toMap(Event::key, row -> row.as(AssignmentDetermined.class)));
  }

  /** The newest assignment of each ACO, by the time at which it was determined. */
  public Map<String, Long> newestAssignments(PerformanceYear year, AsOf asOf) {
    var newest = new HashMap<String, Long>();
    for (var row : rows(NEWEST_ASSIGNMENTS, year, asOf)) {
      var columns = (Object[]) row;
      newest.put((String) columns[0], ((Number) columns[1]).longValue());
    }
    return newest;
  }

  /**
   * The agreements that covered the year then.
   *
   * @param wanted of which ACOs they are read
   */
  public List<AgreementSigned> agreements(
      PerformanceYear year, AsOf asOf, Predicate<AcoId> wanted) {
    return rows(AGREEMENTS, year, asOf).stream()
        .map(Object[].class::cast)
        .filter(row -> wanted.test(new AcoId((String) row[0])))
        .map(row -> Json.read((String) row[1], AgreementSigned.class))
        .toList();
  }

  private List<?> rows(String query, PerformanceYear year, AsOf asOf) {
    return entities
        .createNativeQuery(query)
        .setParameter(1, year.toString())
        .setParameter(2, asOf.isNow())
        .setParameter(3, asOf.instant())
        .getResultList();
  }
}
