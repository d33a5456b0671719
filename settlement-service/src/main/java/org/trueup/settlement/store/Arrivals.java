package org.trueup.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;

/**
 * What came to the file since a reader looked last, in the order in which rows were begun. Rows
 * that were begun earlier may be seen later, when their transaction ends: who looks again looks
 * some rows back.
 */
@ApplicationScoped
public class Arrivals {
  private final EntityManager entities;

  Arrivals(EntityManager entities) {
    this.entities = entities;
  }

  /** A row: its number, and which settlement it is or may change. */
  public record Arrival(long id, String acoId, String year) {
    /** The ACO and the year. */
    public AcoYear of() {
      return new AcoYear(new AcoId(acoId), PerformanceYear.parse(year));
    }
  }

  /** The number of the last settlement on file; 0 for none. */
  public long lastSettlement() {
    return last("select max(s.id) from SettlementRow s");
  }

  /** The number of the last event of other services; 0 for none. */
  public long lastEvent() {
    return last("select max(u.id) from UpstreamEventRow u");
  }

  private long last(String query) {
    return Optional.ofNullable(entities.createQuery(query, Long.class).getSingleResultOrNull())
        .orElse(0L);
  }

  /** Settlements with higher numbers, the lowest first. */
  public List<Arrival> settlementsAfter(long id, int most) {
    return entities
        .createQuery(
            "select s.id, s.acoId, s.performanceYear from SettlementRow s where s.id > ?1"
                + " order by s.id",
            Arrival.class)
        .setParameter(1, id)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Settlements that a reader who saw this one may not have seen: those with higher numbers, and
   * those that were begun shortly before it and may have been seen later.
   */
  public List<Arrival> settlementsSince(long id, int most) {
    return entities
        .createQuery(
            "select s.id, s.acoId, s.performanceYear from SettlementRow s, SettlementRow seen"
                + " where seen.id = ?1 and s.id <> ?1"
                + " and (s.id > ?1 or s.id > ?1 - 1000 and s.recordedAt > seen.recordedAt - 10 second)"
                + " order by s.id",
            Arrival.class)
        .setParameter(1, id)
        .setMaxResults(most)
        .getResultList();
  }

  /** Assignments with higher numbers, which settlements will follow. */
  public List<Arrival> assignmentsAfter(long id, int most) {
    return entities
        .createQuery(
            "select u.id, u.acoId, substring(u.key, locate('/', u.key) + 1)"
                + " from UpstreamEventRow u where u.id > ?1 and u.kind = 'ASSIGNMENT'"
                + " order by u.id",
            Arrival.class)
        .setParameter(1, id)
        .setMaxResults(most)
        .getResultList();
  }

  /** The number of one revision of a settlement; empty where it is not on file. */
  public Optional<Long> settlement(AcoYear of, long revision) {
    return Optional.ofNullable(
        entities
            .createQuery(
                "select s.id from SettlementRow s where s.acoId = ?1 and s.performanceYear = ?2"
                    + " and s.revision = ?3",
                Long.class)
            .setParameter(1, of.aco().value())
            .setParameter(2, of.year().toString())
            .setParameter(3, revision)
            .getSingleResultOrNull());
  }
}
