package org.trueup.benchmark.store;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.benchmark.fact.Asked;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.value.AcoId;

/** The tables that benchmarks are built from; of each the highest revision counts. */
@ApplicationScoped
public class InputTables implements PanacheRepository<InputTableRow> {
  private static final String VERSIONS =
      "kind = ?1 and owner = ?2 and subject = ?3 and revision between ?4 and ?5 and recordedAt <="
          + " ?6 order by revision desc";

  private static final String LATEST =
      " from basis where kind in (:kinds) and owner = :owner and recorded_at <= :asOf"
          + " order by kind, subject, revision desc";

  /** All of them: the index begins with the kind. */
  private static final List<String> KINDS =
      Stream.of(InputTable.values()).map(InputTable::name).toList();

  private final TablesInMemory national = new TablesInMemory();

  /** The version that was asked for. */
  public Optional<InputTableVersion> find(InputTableKey key, Asked asked) {
    return key.isNational()
        ? rowId(key, asked).map(this::inMemory)
        : row(key, asked).map(row -> row.fact(key));
  }

  /** The tables of an ACO and of the nation, as known then. */
  public KnownTables knownAt(AcoId aco, Instant asOf) {
    return new KnownTables(ofAco(aco, asOf), () -> ofNation(asOf));
  }

  private Map<InputTableKey, Supplier<InputTableVersion>> ofAco(AcoId aco, Instant asOf) {
    return latest("*", InputTableRow.class, aco.value(), asOf)
        .collect(Collectors.toMap(InputTableRow::key, row -> row::fact));
  }

  /** Its tables are large: they are read when they are asked for, and kept in memory. */
  private Map<InputTableKey, Supplier<InputTableVersion>> ofNation(Instant asOf) {
    return latest("id, kind, subject", Object[].class, InputTableKey.NATIONAL, asOf)
        .collect(Collectors.toMap(InputTables::nationalKey, row -> () -> inMemory((Long) row[0])));
  }

  private static InputTableKey nationalKey(Object[] row) {
    return InputTableKey.national(InputTable.valueOf((String) row[1]), (String) row[2]);
  }

  /** Of each table the version with the highest revision. */
  private <R> Stream<R> latest(String columns, Class<R> row, String owner, Instant asOf) {
    List<?> rows =
        getEntityManager()
            .createNativeQuery("select distinct on (kind, subject) " + columns + LATEST, row)
            .setParameter("kinds", KINDS)
            .setParameter("owner", owner)
            .setParameter("asOf", asOf)
            .getResultList();
    return rows.stream().map(row::cast);
  }

  private InputTableVersion inMemory(Long row) {
    return national.get(row, () -> findById(row).fact());
  }

  /** Who has such a table. */
  public Set<String> owners(InputTable table) {
    return find("select distinct owner from InputTableRow where kind = ?1", table.name())
        .project(String.class)
        .stream()
        .collect(Collectors.toSet());
  }

  /** Whether the version on file says the same. */
  public Optional<InputTableVersion> same(InputTableKey key, InputRows rows) {
    return row(key, Asked.CURRENT)
        .filter(row -> row.fingerprint.equals(Fingerprint.of(rows)))
        .map(row -> row.fact(key));
  }

  /** Adds a table as its next revision. */
  public InputTableVersion add(InputTableKey key, InputRows rows, Instant recordedAt) {
    var revision = row(key, Asked.CURRENT).map(row -> row.revision).orElse(0L) + 1;
    var fact = new InputTableVersion(key, rows, revision, recordedAt);
    persist(InputTableRow.of(fact));
    return fact;
  }

  private Optional<InputTableRow> row(InputTableKey key, Asked asked) {
    return find(VERSIONS, parameters(key, asked)).firstResultOptional();
  }

  private Optional<Long> rowId(InputTableKey key, Asked asked) {
    return find("select id from InputTableRow where " + VERSIONS, parameters(key, asked))
        .project(Long.class)
        .firstResultOptional();
  }

  private static Object[] parameters(InputTableKey key, Asked asked) {
    return new Object[] {
      key.table().name(), key.owner(), key.subject(), asked.first(), asked.last(), asked.asOf()
    };
  }
}
