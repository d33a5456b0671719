package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import javax.sql.DataSource;

/** Files rosters as they were read back from the topic. */
@ApplicationScoped
public class RosterRestoration {
  private static final String ADD =
      """
      insert into roster_record (aco_id, performance_year, token, revision, change, list_id,
        enrollment_from, months, listing, tin)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final String NOTE_ASSIGNMENT =
      """
      insert into person_claim (aco_id, performance_year, token, revision, assigned)
      select ?, ?, ?, ?, ?
      where ? <> coalesce((
        select assigned from person_claim
        where aco_id = ? and performance_year = ? and token = ? order by revision desc limit 1),
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
    try (var connection = database.getConnection();
        var add = connection.prepareStatement(ADD);
        var note = connection.prepareStatement(NOTE_ASSIGNMENT)) {
      for (var record : records) {
        bind(add, record);
        add.addBatch();
      }
      add.executeBatch();
      for (var record : records) {
        bindAssignment(note, record);
        note.addBatch();
      }
      note.executeBatch();
    } catch (SQLException failed) {
      throw new StoreFailed("cannot file what was read back of a roster", failed);
    }
  }

  private static void bind(PreparedStatement add, RosterRecord record) throws SQLException {
    add.setString(1, record.of().aco().value());
    add.setString(2, record.of().year().toString());
    add.setObject(3, record.token());
    add.setLong(4, record.revision());
    var state = record.state();
    if (state == null) {
      for (int column = 5; column <= 10; column++) {
        add.setNull(column, column == 7 ? Types.DATE : Types.BIGINT);
      }
      return;
    }
    add.setInt(5, state.change().code());
    add.setLong(6, state.listId());
    var from = state.enrollmentFrom();
    add.setObject(7, from == null ? null : from.atDay(1));
    add.setLong(8, state.months().packed());
    add.setLong(9, state.marks().packed());
    add.setObject(10, state.tin() == 0 ? null : state.tin());
  }

  private static void bindAssignment(PreparedStatement note, RosterRecord record)
      throws SQLException {
    var state = record.state();
    boolean assigned = state != null && state.marks().isAssigned();
    note.setString(1, record.of().aco().value());
    note.setString(2, record.of().year().toString());
    note.setObject(3, record.token());
    note.setLong(4, record.revision());
    note.setBoolean(5, assigned);
    note.setBoolean(6, assigned);
    note.setString(7, record.of().aco().value());
    note.setString(8, record.of().year().toString());
    note.setObject(9, record.token());
  }
}
