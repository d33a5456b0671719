package org.trueup.assignment.store.list;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.ListMarks;
import org.trueup.contracts.value.AcoYear;

/**
 * The roster of a year as it was announced last, in the order of tokens, on its way out of the
 * database. A beneficiary whom no list names any more is not among them.
 */
final class FiledRoster implements Iterator<FiledRoster.State>, AutoCloseable {
  static final String STATES =
      """
      select token, change, months, listing, tin, enrollment_from from roster_record
      where aco_id = '%s' and performance_year = '%s' order by token, revision
      """;

  /**
   * Where somebody stands; as in the table, with 0 for none.
   *
   * @param change absent where no list names them any more
   * @param enrollmentFrom PostgreSQL's count of days
   */
  record State(
      UUID token,
      @Nullable Short change,
      long months,
      long marks,
      int tin,
      @Nullable Integer enrollmentFrom) {

    boolean isAssigned() {
      return change != null && (marks & ListMarks.REASON_MASK) == 0;
    }
  }

  private final CopyRows rows;
  private @Nullable State row;
  private @Nullable State next;

  private FiledRoster(CopyRows rows) throws IOException {
    this.rows = rows;
    row = read();
    next = latest();
  }

  static FiledRoster read(Connection connection, AcoYear of) throws SQLException, IOException {
    return new FiledRoster(CopyRows.of(connection, STATES.formatted(of.aco(), of.year())));
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public State next() {
    var found = next;
    if (found == null) {
      throw new NoSuchElementException();
    }
    try {
      next = latest();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return found;
  }

  /** Of the rows of each beneficiary the last one holds. */
  private @Nullable State latest() throws IOException {
    while (row != null) {
      var last = row;
      row = read();
      boolean isLast = row == null || !row.token().equals(last.token());
      if (isLast && last.change() != null) {
        return last;
      }
    }
    return null;
  }

  private @Nullable State read() throws IOException {
    if (!rows.next()) {
      return null;
    }
    var token = rows.uuid();
    Short change = rows.isNull() ? null : Short.valueOf(rows.shortInteger());
    long months = rows.longOrZero();
    long marks = rows.longOrZero();
    int tin = rows.integerOrZero();
    Integer from = rows.isNull() ? null : Integer.valueOf(rows.integer());
    return new State(token, change, months, marks, tin, from);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
