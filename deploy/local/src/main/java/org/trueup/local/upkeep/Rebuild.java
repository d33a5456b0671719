package org.trueup.local.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.trueup.contracts.event.Topic;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.Service;
import org.trueup.local.machine.ServiceRestart;
import org.trueup.local.machine.UpFile;

/**
 * Takes settlement-service's records away and lets the service bring them back from the topics. The
 * former ones are laid aside under another name, and compared row by row with those that came back.
 */
public final class Rebuild {
  private static final String SCHEMA = "settlement";
  private static final List<String> TABLES = List.of("settlement", "fact", "advance", "announced");
  private static final Duration UNTIL_ANNOUNCED = Duration.ofSeconds(60);
  private static final Duration TO_READ_BACK = Duration.ofMinutes(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);

  /** A row as text without what only numbers it and says when it came here. */
  private static final String ROW = "(to_jsonb(t) - 'id' - 'taken_at')::text";

  private final UpFile system;
  private final DataFolder folder;
  private final OperatorSession database;
  private final Consumer<String> out;

  private Rebuild(
      UpFile system, DataFolder folder, OperatorSession database, Consumer<String> out) {
    this.system = system;
    this.folder = folder;
    this.database = database;
    this.out = out;
  }

  /**
   * Rebuilds on a system that is up.
   *
   * @param out told what was before and after
   * @return whether every row came back as it was
   * @throws UpkeepFailed when nothing was done, or it does not end
   */
  public static boolean run(UpFile system, DataFolder folder, Consumer<String> out)
      throws InterruptedException {
    try (var database = OperatorSession.open(system.database())) {
      if (database.number("select pg_try_advisory_lock(hashtext('trueup rebuild'))::int") == 0) {
        throw new UpkeepFailed("another rebuild is under way");
      }
      return new Rebuild(system, folder, database, out).run();
    }
  }

  private boolean run() throws InterruptedException {
    var former = SCHEMA + "_before_" + TIME.format(Instant.now());
    var hadRecords = database.hasSchema(SCHEMA);
    if (hadRecords) {
      layAside(former);
      out.accept("records of settlement-service laid aside in schema " + former);
    }
    ServiceRestart.of(folder, Service.SETTLEMENT);
    system.awaitReady(TO_READ_BACK);
    CatchingUp.await(
        system.bootstrap(),
        database,
        SCHEMA,
        Topic.AGREEMENT_SIGNED,
        Topic.ASSIGNMENT_DETERMINED,
        Topic.BENCHMARK_DETERMINED);
    return hadRecords ? isAsBefore(former) : countsOnly();
  }

  /**
   * Under a lock that lets every writer finish and none begin, and not before all that was recorded
   * is announced: what is on no topic would not come back.
   */
  private void layAside(String former) throws InterruptedException {
    var end = System.nanoTime() + UNTIL_ANNOUNCED.toNanos();
    var tables =
        String.join(
            ", ", qualified(List.of("settlement", "fact", "advance", "announced", "outbox")));
    while (true) {
      database.begin();
      if (database.tryLock(tables, "access exclusive")
          && database.number("select count(*) from " + SCHEMA + ".outbox") == 0) {
        var owner =
            "select quote_ident(nspowner::regrole::text) from pg_namespace where nspname = '%s'"
                .formatted(SCHEMA);
        var authorization = " authorization " + database.rows(owner).getFirst().getFirst();
        database.execute("alter schema " + SCHEMA + " rename to " + former);
        database.execute("create schema " + SCHEMA + authorization);
        database.commit();
        return;
      }
      database.rollback();
      if (System.nanoTime() > end) {
        throw new UpkeepFailed(
            "what settlement-service recorded is not all announced: is Kafka up? Nothing was done");
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  /** Workbooks are announced by what follows from them alone: they stay as they were read. */
  private void bringOverWorkbooks(String former) {
    var table = "delivered_workbook";
    var had =
        "select count(*) from pg_tables where schemaname = '%s' and tablename = '%s'"
            .formatted(former, table);
    if (database.number(had) == 1) {
      database.execute(
          "insert into %s.%s select * from %s.%s on conflict do nothing"
              .formatted(SCHEMA, table, former, table));
    }
  }

  private boolean isAsBefore(String former) {
    bringOverWorkbooks(former);
    out.accept("%-12s %9s %9s %9s".formatted("table", "before", "after", "differ"));
    var differ = 0L;
    for (var table : TABLES) {
      differ += compare(table, former);
    }
    out.accept("history before " + digest(former));
    out.accept("history after  " + digest(SCHEMA));
    out.accept(
        differ == 0
            ? "every row came back as it was; schema " + former + " may be dropped"
            : differ + " rows are not as they were; the former ones stay in schema " + former);
    return differ == 0;
  }

  private long compare(String table, String former) {
    var rows = "select md5(%s) from %s.%s t";
    var before = rows.formatted(ROW, former, table);
    var after = rows.formatted(ROW, SCHEMA, table);
    var differ =
        database.number(
            "select count(*) from ((%s except all %s) union all (%s except all %s)) d"
                .formatted(before, after, after, before));
    out.accept(
        "%-12s %9d %9d %9d".formatted(table, count(former, table), count(SCHEMA, table), differ));
    return differ;
  }

  private boolean countsOnly() {
    TABLES.forEach(table -> out.accept("%-12s %9d".formatted(table, count(SCHEMA, table))));
    out.accept("history " + digest(SCHEMA));
    return true;
  }

  private long count(String schema, String table) {
    return database.number("select count(*) from " + schema + "." + table);
  }

  private String digest(String schema) {
    return database
        .rows(
            "select md5(coalesce(string_agg(md5(%s), '' order by aco_id, performance_year,"
                    .formatted(ROW)
                + " revision), '')) from "
                + schema
                + ".settlement t")
        .getFirst()
        .getFirst();
  }

  private static List<String> qualified(List<String> tables) {
    var names = new ArrayList<String>();
    tables.forEach(table -> names.add(SCHEMA + "." + table));
    return names;
  }
}
