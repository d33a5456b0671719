package org.trueup.benchmark.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.trueup.contracts.value.AcoId;

/** ACOs whose benchmarks are to be determined anew: work to do, and no record. */
@ApplicationScoped
public class PendingAcos {
  private final EntityManager entities;

  PendingAcos(EntityManager entities) {
    this.entities = entities;
  }

  /** Notes an ACO in the caller's transaction; once is enough. */
  public void add(AcoId aco) {
    entities
        .createNativeQuery("insert into pending_aco (aco_id) values (:aco) on conflict do nothing")
        .setParameter("aco", aco.value())
        .executeUpdate();
  }

  /** In order. */
  @Transactional
  public List<AcoId> all() {
    List<?> ids =
        entities
            .createNativeQuery("select aco_id from pending_aco order by aco_id", String.class)
            .getResultList();
    return ids.stream().map(String::valueOf).map(AcoId::new).toList();
  }

  /** Whether it was still noted. */
  public boolean remove(AcoId aco) {
    return entities
            .createNativeQuery("delete from pending_aco where aco_id = :aco")
            .setParameter("aco", aco.value())
            .executeUpdate()
        > 0;
  }
}
