package org.trueup.benchmark.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.Asked;
import org.trueup.benchmark.basis.BasisFact;
import org.trueup.benchmark.basis.BasisKey;
import org.trueup.benchmark.basis.BasisRows;
import org.trueup.contracts.audit.Fingerprint;

/** The tables that benchmarks are built from; of each the highest revision counts. */
@ApplicationScoped
public class BasisTables implements PanacheRepository<BasisRow> {
  private static final String VERSIONS =
      "kind = ?1 and owner = ?2 and subject = ?3 and revision between ?4 and ?5 and recordedAt <= ?6"
          + " order by revision desc";

  /** The version that was asked for. */
  public Optional<BasisFact> find(BasisKey key, Asked asked) {
    return row(key, asked).map(row -> row.fact(key));
  }

  /** Of several tables the one that was restated for the latest year, as known then. */
  public Optional<BasisFact> latest(List<BasisKey> keys, Instant asOf) {
    var any = keys.getFirst();
    return find(
            "kind = ?1 and owner = ?2 and subject in ?3 and recordedAt <= ?4"
                + " order by subject desc, revision desc",
            any.table().name(),
            any.owner(),
            keys.stream().map(BasisKey::subject).toList(),
            asOf)
        .firstResultOptional()
        .map(BasisRow::fact);
  }

  /** Whether the version on file says the same. */
  public Optional<BasisFact> same(BasisKey key, BasisRows rows) {
    return row(key, Asked.CURRENT)
        .filter(row -> row.fingerprint.equals(Fingerprint.of(rows)))
        .map(row -> row.fact(key));
  }

  /** Adds a table as its next revision. */
  public BasisFact add(BasisKey key, BasisRows rows, Instant recordedAt) {
    var revision = row(key, Asked.CURRENT).map(row -> row.revision).orElse(0L) + 1;
    var fact = new BasisFact(key, rows, revision, recordedAt);
    persist(BasisRow.of(fact));
    return fact;
  }

  private Optional<BasisRow> row(BasisKey key, Asked asked) {
    return find(
            VERSIONS,
            key.table().name(),
            key.owner(),
            key.subject(),
            asked.first(),
            asked.last(),
            asked.asOf())
        .firstResultOptional();
  }
}
