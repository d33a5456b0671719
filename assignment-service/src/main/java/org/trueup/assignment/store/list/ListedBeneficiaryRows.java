package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.ListedBeneficiary;
import org.trueup.assignment.calculation.list.YearOfLists.Appearance;

/** The people of all lists on file: narrow rows, in the order of their tokens. */
@ApplicationScoped
public class ListedBeneficiaryRows {
  private static final String COLUMNS =
      "list_id, token, months, listing, tin, died, esrd_score, disabled_score, aged_dual_score,"
          + " aged_non_dual_score";
  private static final int WIDTH = 10;

  /** A person whose identifier changed stands under the token of the first one. */
  private static final String SORTED =
      """
      copy (
        select p.list_id, coalesce(c.token, p.token), p.months, p.listing, p.tin, p.died,
          p.esrd_score, p.disabled_score, p.aged_dual_score, p.aged_non_dual_score
        from listed_person p left join first_token c on c.alias = p.token
        where p.list_id in (%s)
        order by 2, 1, p.token
      ) to stdout (format binary)
      """;

  private final DataSource database;

  ListedBeneficiaryRows(DataSource database) {
    this.database = database;
  }

  /** Files the people of a list, sorted by token. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(long listId, Iterator<ListedBeneficiary> people) {
    try (var connection = database.getConnection()) {
      CopyRows.copy(
          connection,
          "listed_person (" + COLUMNS + ")",
          rows -> {
            while (people.hasNext()) {
              write(rows, listId, people.next());
            }
          });
    } catch (SQLException | IOException failed) {
      throw new StoreFailed("cannot file the people of list " + listId, failed);
    }
  }

  private static void write(CopyRows rows, long listId, ListedBeneficiary person)
      throws SQLException, IOException {
    var scores = person.scores();
    rows.row(WIDTH)
        .add(listId)
        .add(person.token())
        .add(person.months().packed())
        .add(person.listing().packed())
        .addUnlessZero(person.attributedTin())
        .add(person.died())
        .addUnlessZero(scores.esrd())
        .addUnlessZero(scores.disabled())
        .addUnlessZero(scores.agedDual())
        .addUnlessZero(scores.agedNonDual());
  }

  /**
   * Reads some lists side by side, person by person; never all of them at once.
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
      var sql = SORTED.formatted(written(ids));
      try (var copy = new PGCopyInputStream(connection.unwrap(PGConnection.class), sql);
          var stream = new DataInputStream(new BufferedInputStream(copy, 1 << 16))) {
        return reader.apply(new CopiedBeneficiaries(stream, ids));
      }
    } catch (SQLException | IOException failed) {
      throw new StoreFailed("cannot read the people of lists " + ids, failed);
    }
  }

  private static String written(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
