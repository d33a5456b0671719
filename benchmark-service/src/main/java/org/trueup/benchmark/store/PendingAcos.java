package org.trueup.benchmark.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.fact.PendingAco;
import org.trueup.contracts.value.AcoId;

/** ACOs whose benchmarks are to be determined anew: work to do, and no record. */
@ApplicationScoped
public class PendingAcos {
  private final EntityManager entities;

  PendingAcos(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Notes an ACO in the caller's transaction; once is enough.
   *
   * @param note for the cause of its next benchmark; the latest one stands
   */
  public void add(AcoId aco, Optional<String> note) {
    entities
        .createNativeQuery(
            "insert into pending_aco as old (aco_id, note) values (:aco, :note)"
                + " on conflict (aco_id) do update set note ="
                + " case excluded.note when '' then old.note else excluded.note end")
        .setParameter("aco", aco.value())
        .setParameter("note", note.orElse(""))
        .executeUpdate();
  }

  /** All that are noted, in order. */
  @Transactional
  public List<AcoId> all() {
    List<?> ids =
        entities
            .createNativeQuery("select aco_id from pending_aco order by aco_id", String.class)
            .getResultList();
    return ids.stream().map(String::valueOf).map(AcoId::new).toList();
  }

  /** Removes the note of an ACO, if there still is one. The ACO must be locked. */
  public Optional<PendingAco> remove(AcoId aco) {
    List<?> notes =
        entities
            .createNativeQuery(
                "delete from pending_aco where aco_id = :aco returning note", String.class)
            .setParameter("aco", aco.value())
            .getResultList();
    return notes.stream().findFirst().map(String::valueOf).map(note -> PendingAco.of(aco, note));
  }
}
