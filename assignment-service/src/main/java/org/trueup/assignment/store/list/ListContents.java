package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.trueup.assignment.calculation.list.BeneficiaryColumns;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.ListMarks;
import org.trueup.assignment.calculation.list.ListedBeneficiary;
import org.trueup.assignment.calculation.list.ScoreSums;
import org.trueup.assignment.calculation.list.YearOfLists.Appearance;
import org.trueup.contracts.value.AcoId;

/** The beneficiaries of all lists on file: narrow rows, in the order of their tokens. */
@ApplicationScoped
public class ListContents {
  private static final String COLUMNS =
      "list_id, token, months, listing, tin, died, esrd_score, disabled_score, aged_dual_score,"
          + " aged_non_dual_score";
  private static final int WIDTH = 10;

  private static final String SELECT =
      """
      select p.list_id, %s, p.months, p.listing, p.tin, p.died,
        p.esrd_score, p.disabled_score, p.aged_dual_score, p.aged_non_dual_score
      from listed_person p where p.list_id in (%%s)
      order by 2, 1, p.token
      """;

  /** A beneficiary whose identifier changed stands under the token of the first one. */
  static final String SORTED = SELECT.formatted(TokensInSql.first("p.token"));

  /** The same while there is no crosswalk. */
  static final String SORTED_AS_THEY_ARE = SELECT.formatted("p.token");

  /** With the first list that names them. */
  static final String NOTE_ACO =
      """
      insert into aco_of_person (token, aco_id)
      select n.token, ? from unnest(?::uuid[]) n (token) order by n.token
      on conflict do nothing
      """;

  static final String OF_BENEFICIARY =
      """
      select list_id, token, months, listing, tin, died from listed_person
      where list_id = any(?) and token = any(?)
      """;

  private final DataSource database;
  private final Queries queries;

  ListContents(DataSource database) {
    this.database = database;
    this.queries = new Queries(database);
  }

  /**
   * Files the beneficiaries of a list, sorted by token, and whose they are.
   *
   * @param newcomers the tokens that the ACO's list before does not name
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(
      AcoId acoId, long listId, BeneficiaryColumns beneficiaries, List<UUID> newcomers) {
    try (var connection = database.getConnection();
        var note = connection.prepareStatement(NOTE_ACO)) {
      CopyWriter.copy(
          connection,
          "listed_person (" + COLUMNS + ")",
          rows -> {
            var sorted = beneficiaries.inTokenOrder();
            while (sorted.hasNext()) {
              write(rows, listId, sorted.next());
            }
          });
      if (!newcomers.isEmpty()) {
        note.setString(1, acoId.value());
        note.setArray(2, Queries.array(note, "uuid", newcomers));
        note.executeUpdate();
      }
    } catch (SQLException failed) {
      throw new StoreFailed("cannot file the beneficiaries of list " + listId, failed);
    }
  }

  /**
   * Reads some lists side by side, beneficiary by beneficiary; never all of them at once.
   *
   * @param lists in the order in which the appearances count them
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <T> T read(List<FiledList> lists, Function<Iterator<Appearance>, T> reader) {
    var ids = lists.stream().map(FiledList::id).toList();
    try (var connection = database.getConnection()) {
      try (var settings = connection.createStatement()) {
        settings.execute("set local work_mem = '64MB'");
      }
      var sorted = isAnyoneRenamed() ? SORTED : SORTED_AS_THEY_ARE;
      try (var rows = CopyRows.of(connection, sorted.formatted(written(ids)))) {
        return reader.apply(new CopyReader(rows, ids));
      }
    } catch (SQLException | IOException failed) {
      throw new StoreFailed("cannot read the beneficiaries of lists " + ids, failed);
    }
  }

  private boolean isAnyoneRenamed() {
    return queries.ask(
        "select exists (select from first_token)",
        select -> {},
        rows -> rows.next() && rows.getBoolean(1));
  }

  /**
   * What some lists say about one beneficiary, by list and without scores; a list that does not
   * name them is not there.
   *
   * @param tokens all that the beneficiary has
   */
  public Map<Long, ListedBeneficiary> about(Collection<UUID> tokens, Collection<Long> lists) {
    return queries.ask(
        OF_BENEFICIARY,
        select -> {
          select.setArray(1, Queries.array(select, "bigint", lists));
          select.setArray(2, Queries.array(select, "uuid", tokens));
        },
        rows -> {
          var byList = new HashMap<Long, ListedBeneficiary>();
          while (rows.next()) {
            byList.merge(rows.getLong("list_id"), beneficiary(rows), ListedBeneficiary::joined);
          }
          return byList;
        });
  }

  private static void write(CopyWriter rows, long listId, ListedBeneficiary beneficiary)
      throws SQLException {
    var scores = beneficiary.scores();
    rows.row(WIDTH)
        .add(listId)
        .add(beneficiary.token())
        .add(beneficiary.months().packed())
        .add(beneficiary.marks().packed())
        .addUnlessZero(beneficiary.attributedTin())
        .add(beneficiary.died())
        .addUnlessZero(scores.esrd())
        .addUnlessZero(scores.disabled())
        .addUnlessZero(scores.agedDual())
        .addUnlessZero(scores.agedNonDual());
  }

  private static ListedBeneficiary beneficiary(ResultSet row) throws SQLException {
    return new ListedBeneficiary(
        row.getObject("token", UUID.class),
        new EnrollmentMonths(row.getLong("months")),
        ListMarks.unpacked(row.getLong("listing")),
        row.getInt("tin"),
        row.getObject("died", LocalDate.class),
        ScoreSums.NONE);
  }

  private static String written(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
