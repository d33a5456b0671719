package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Files rosters as they were read back from the topic. */
@ApplicationScoped
public class RosterRestoration {
  private static final String ADD =
      """
      insert into roster_record (aco_id, performance_year, token, revision, change, list_id,
        enrollment_from, months, listing, tin)
      select * from unnest(?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::smallint[],
        ?::bigint[], ?::date[], ?::bigint[], ?::bigint[], ?::int[])
      on conflict do nothing
      """;

  /** Of what comes at once, each is held against the one before it, the first against the file. */
  private static final String NOTE_ASSIGNMENTS =
      """
      insert into person_claim (aco_id, performance_year, token, revision, assigned)
      select r.aco, r.year, r.token, r.revision, r.assigned from (
        select *, lag(n.assigned) over (partition by aco, year, token order by place) as before
        from unnest(?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::boolean[])
          with ordinality n (aco, year, token, revision, assigned, place)) r
      where r.assigned <> coalesce(r.before, (
        select c.assigned from person_claim c
        where c.performance_year = r.year and c.token = r.token and c.aco_id = r.aco
        order by c.revision desc limit 1),
        false)
      on conflict do nothing
      """;

  private final DataSource database;

  RosterRestoration(DataSource database) {
    this.database = database;
  }

  /** Adds records, in the order in which they were announced; those on file stay. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(List<RosterRecord> records) {
    try (var connection = database.getConnection()) {
      try (var add = connection.prepareStatement(ADD)) {
        bindKeys(add, records);
        bindStates(add, records);
        add.executeUpdate();
      }
      try (var note = connection.prepareStatement(NOTE_ASSIGNMENTS)) {
        bindKeys(note, records);
        note.setArray(5, array(note, "bool", records, RosterRestoration::isAssigned));
        note.executeUpdate();
      }
    } catch (SQLException failed) {
      throw new StoreFailed("cannot file what was read back of a roster", failed);
    }
  }

  private static void bindKeys(PreparedStatement statement, List<RosterRecord> records)
      throws SQLException {
    statement.setArray(1, array(statement, "text", records, r -> r.of().aco().value()));
    statement.setArray(2, array(statement, "text", records, r -> r.of().year().toString()));
    statement.setArray(3, array(statement, "uuid", records, RosterRecord::token));
    statement.setArray(4, array(statement, "int8", records, RosterRecord::revision));
  }

  private static void bindStates(PreparedStatement add, List<RosterRecord> records)
      throws SQLException {
    add.setArray(5, states(add, "int2", records, state -> (short) state.change().code()));
    add.setArray(6, states(add, "int8", records, RosterRecord.State::listId));
    add.setArray(7, states(add, "date", records, RosterRestoration::firstDay));
    add.setArray(8, states(add, "int8", records, state -> state.months().packed()));
    add.setArray(9, states(add, "int8", records, state -> state.marks().packed()));
    add.setArray(10, states(add, "int4", records, state -> state.tin() == 0 ? null : state.tin()));
  }

  private static @Nullable LocalDate firstDay(RosterRecord.State state) {
    var from = state.enrollmentFrom();
    return from == null ? null : from.atDay(1);
  }

  private static boolean isAssigned(RosterRecord record) {
    var state = record.state();
    return state != null && state.marks().isAssigned();
  }

  private static Array states(
      PreparedStatement statement,
      String type,
      List<RosterRecord> records,
      Function<RosterRecord.State, @Nullable Object> column)
      throws SQLException {
    return array(
        statement,
        type,
        records,
        record -> {
          var state = record.state();
          return state == null ? null : column.apply(state);
        });
  }

  private static Array array(
      PreparedStatement statement,
      String type,
      List<RosterRecord> records,
      Function<RosterRecord, @Nullable Object> column)
      throws SQLException {
    return Queries.array(statement, type, records.stream().map(column).toList());
  }
}
