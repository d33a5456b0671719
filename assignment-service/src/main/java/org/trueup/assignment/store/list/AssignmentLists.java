package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.ListName;
import org.trueup.assignment.rules.list.ListPeriod;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/** The lists on file, withdrawn ones too; without their beneficiaries. */
@ApplicationScoped
public class AssignmentLists {
  private static final String SELECT =
      """
      select l.*, w.reason, w.recorded_at as withdrawn_at
      from assignment_list l left join list_withdrawal w on w.list_id = l.id
      where l.aco_id = ? order by l.id
      """;
  private static final String INSERT =
      """
      insert into assignment_list (id, aco_id, performance_year, period, list_year, stamp,
        prospective_layout, sha256, file_name, assignable_only, warnings, recorded_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
      """;

  private final Queries queries;

  AssignmentLists(DataSource database) {
    this.queries = new Queries(database);
  }

  /** The number of the next list. */
  public long nextId() {
    return queries.ask(
        "select nextval('assignment_list_number')",
        select -> {},
        rows -> {
          rows.next();
          return rows.getLong(1);
        });
  }

  /** Gives no list this number or a lower one: a list that is not on file any more has it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void passOver(long id) {
    queries.ask(
        "select max(nextval('assignment_list_number')) from generate_series(1, greatest(0, ? -"
            + " (select case when is_called then last_value else 0 end from assignment_list_number)))",
        select -> select.setLong(1, id),
        rows -> rows.next());
  }

  /** All lists of an ACO, in the order in which they came. */
  public List<FiledList> of(AcoId acoId) {
    return queries.each(
        SELECT, select -> select.setString(1, acoId.value()), AssignmentLists::list);
  }

  /** What the sender of a list was answered. */
  public Optional<String> answer(long listId) {
    return queries.ask(
        "select content from list_answer where list_id = ?",
        select -> select.setLong(1, listId),
        rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty());
  }

  /** The ACOs that have lists, in order. */
  public List<AcoId> acos() {
    return queries.each(
        "select distinct aco_id from assignment_list order by 1",
        select -> {},
        row -> AcoId.parse(row.getString(1)));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void add(FiledList list) {
    queries.change(
        INSERT,
        insert -> {
          bindName(insert, list);
          insert.setBoolean(7, list.prospectiveLayout());
          insert.setString(8, list.sha256());
          insert.setString(9, list.fileName());
          insert.setObject(10, list.assignableOnly());
          insert.setString(11, Json.write(list.warnings()));
          insert.setObject(12, list.receivedAt().atOffset(ZoneOffset.UTC));
        });
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void addAnswer(long listId, String answer) {
    queries.change(
        "insert into list_answer (list_id, content) values (?, ?::jsonb)",
        insert -> {
          insert.setLong(1, listId);
          insert.setString(2, answer);
        });
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void withdraw(long listId, FiledList.Withdrawal withdrawal) {
    queries.change(
        "insert into list_withdrawal (list_id, reason, recorded_at) values (?, ?, ?)",
        insert -> {
          insert.setLong(1, listId);
          insert.setString(2, withdrawal.reason());
          insert.setObject(3, withdrawal.at().atOffset(ZoneOffset.UTC));
        });
  }

  private static void bindName(PreparedStatement insert, FiledList list) throws SQLException {
    var name = list.name();
    insert.setLong(1, list.id());
    insert.setString(2, name.acoId().value());
    insert.setString(3, name.performanceYear().toString());
    insert.setString(4, name.period().name());
    insert.setInt(5, name.listYear());
    insert.setString(6, name.stamp());
  }

  private static FiledList list(ResultSet row) throws SQLException {
    var name =
        new ListName(
            AcoId.parse(row.getString("aco_id")),
            PerformanceYear.parse(row.getString("performance_year")),
            ListPeriod.valueOf(row.getString("period")),
            row.getInt("list_year"),
            row.getString("stamp"));
    return new FiledList(
        row.getLong("id"),
        name,
        row.getBoolean("prospective_layout"),
        row.getString("sha256"),
        row.getString("file_name"),
        row.getObject("assignable_only", Integer.class),
        List.of(Json.read(row.getString("warnings"), String[].class)),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        withdrawal(row));
  }

  private static FiledList.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    var at = row.getObject("withdrawn_at", OffsetDateTime.class);
    return at == null ? null : new FiledList.Withdrawal(row.getString("reason"), at.toInstant());
  }
}
