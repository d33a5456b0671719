package org.trueup.benchmark.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trueup.benchmark.Asked;
import org.trueup.benchmark.basis.BasisFact;
import org.trueup.benchmark.basis.BasisKey;
import org.trueup.benchmark.basis.BasisRows;
import org.trueup.benchmark.basis.BasisTable;
import org.trueup.contracts.audit.Fingerprint;

/** The tables that benchmarks are built from; of each the highest revision counts. */
@ApplicationScoped
public class BasisTables implements PanacheRepository<BasisRow> {
  private static final String VERSIONS =
      "kind = ?1 and owner = ?2 and subject = ?3 and revision between ?4 and ?5 and recordedAt <="
          + " ?6 order by revision desc";

  private final TablesInMemory national = new TablesInMemory();

  /** The version that was asked for. */
  public Optional<BasisFact> find(BasisKey key, Asked asked) {
    return key.isNational()
        ? rowId(key, asked).map(this::inMemory)
        : row(key, asked).map(row -> row.fact(key));
  }

  /** Of several tables the one that was restated for the latest year, as known then. */
  public Optional<BasisFact> latest(List<BasisKey> keys, Instant asOf) {
    var any = keys.getFirst();
    var row =
        find(
            "select id from BasisRow where kind = ?1 and owner = ?2 and subject in ?3"
                + " and recordedAt <= ?4 order by subject desc, revision desc",
            any.table().name(),
            any.owner(),
            keys.stream().map(BasisKey::subject).toList(),
            asOf);
    return row.project(Long.class)
        .firstResultOptional()
        .map(id -> any.isNational() ? inMemory(id) : findById(id).fact());
  }

  private BasisFact inMemory(Long row) {
    return national.get(row, () -> findById(row).fact());
  }

  /** Who has such a table. */
  public Set<String> owners(BasisTable table) {
    return find("select distinct owner from BasisRow where kind = ?1", table.name())
        .project(String.class)
        .stream()
        .collect(Collectors.toSet());
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
    return find(VERSIONS, parameters(key, asked)).firstResultOptional();
  }

  private Optional<Long> rowId(BasisKey key, Asked asked) {
    return find("select id from BasisRow where " + VERSIONS, parameters(key, asked))
        .project(Long.class)
        .firstResultOptional();
  }

  private static Object[] parameters(BasisKey key, Asked asked) {
    return new Object[] {
      key.table().name(), key.owner(), key.subject(), asked.first(), asked.last(), asked.asOf()
    };
  }
}
