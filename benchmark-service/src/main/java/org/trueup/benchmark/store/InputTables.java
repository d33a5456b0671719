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
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.Recorded;
import org.trueup.messaging.Write;

/** The input tables of benchmarks; the highest revision of each is the current one. */
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

  /** The version that is wanted. */
  public Optional<InputTableVersion> find(InputTableKey key, Version version) {
    return key.isNational()
        ? rowId(key, version).map(this::inMemory)
        : row(key, version).map(row -> row.table(key));
  }

  /** The tables of an ACO and of the nation, as known then. */
  public KnownTables knownAt(AcoId aco, AsOf asOf) {
    return new KnownTables(ofAco(aco, asOf), () -> ofNation(asOf));
  }

  private Map<InputTableKey, Supplier<InputTableVersion>> ofAco(AcoId aco, AsOf asOf) {
    return latest("*", InputTableRow.class, aco.value(), asOf)
        .collect(Collectors.toMap(InputTableRow::key, row -> row::table));
  }

  /** National tables are large: they are read when they are asked for, and kept in memory. */
  private Map<InputTableKey, Supplier<InputTableVersion>> ofNation(AsOf asOf) {
    return latest("id, kind, subject", Object[].class, InputTableKey.NATIONAL, asOf)
        .collect(Collectors.toMap(InputTables::nationalKey, row -> () -> inMemory((Long) row[0])));
  }

  private static InputTableKey nationalKey(Object[] row) {
    return InputTableKey.national(InputTable.valueOf((String) row[1]), (String) row[2]);
  }

  /** The version of each table with the highest revision. */
  private <R> Stream<R> latest(String columns, Class<R> row, String owner, AsOf asOf) {
    List<?> rows =
        getEntityManager()
            .createNativeQuery("select distinct on (kind, subject) " + columns + LATEST, row)
            .setParameter("kinds", KINDS)
            .setParameter("owner", owner)
            .setParameter("asOf", asOf.instant())
            .getResultList();
    return rows.stream().map(row::cast);
  }

  private InputTableVersion inMemory(Long row) {
    return national.get(row, () -> findById(row).table());
  }

  /** The owners of such a table. */
  public Set<String> owners(InputTable table) {
    return find("select distinct owner from InputTableRow where kind = ?1", table.name())
        .project(String.class)
        .stream()
        .collect(Collectors.toSet());
  }

  /** Records a table as its next revision, unless the same is on file. Its owner is locked. */
  public Recorded<InputTableVersion> record(
      InputTableKey key, InputRows rows, Write write, Instant recordedAt) {
    return Recorded.of(
        find(key, Version.CURRENT).map(table -> new Recorded.OnFile<>(table, table.revision())),
        write,
        onFile -> Fingerprint.of(onFile.rows()).equals(Fingerprint.of(rows)),
        revision -> add(new InputTableVersion(key, rows, revision, recordedAt)));
  }

  private InputTableVersion add(InputTableVersion table) {
    persist(InputTableRow.of(table));
    return table;
  }

  private Optional<InputTableRow> row(InputTableKey key, Version version) {
    return find(VERSIONS, parameters(key, version)).firstResultOptional();
  }

  private Optional<Long> rowId(InputTableKey key, Version version) {
    return find("select id from InputTableRow where " + VERSIONS, parameters(key, version))
        .project(Long.class)
        .firstResultOptional();
  }

  private static Object[] parameters(InputTableKey key, Version version) {
    return new Object[] {
      key.table().name(),
      key.owner(),
      key.subject(),
      version.lowest(),
      version.highest(),
      version.asOf().instant()
    };
  }
}
