package org.trueup.benchmark.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.trueup.benchmark.fact.ImportAnswer;

/** Files of facts that were recorded, each known by its bytes. Append-only. */
@ApplicationScoped
public class Imports implements PanacheRepositoryBase<ImportRow, String> {

  public Optional<ImportAnswer> find(String id) {
    return findByIdOptional(id).map(ImportRow::answer);
  }

  public void add(ImportAnswer answer) {
    persist(ImportRow.of(answer));
  }

  /**
   * Rows are added and never changed: what was written or read about one ACO need not be kept in
   * memory while the next one's turn comes.
   */
  public void forgetWhatWasRead() {
    flush();
    getEntityManager().clear();
  }
}
