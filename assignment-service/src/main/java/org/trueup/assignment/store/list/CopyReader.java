package org.trueup.assignment.store.list;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.calculation.list.ListMarks;
import org.trueup.assignment.calculation.list.ListedBeneficiary;
import org.trueup.assignment.calculation.list.ScoreSums;
import org.trueup.assignment.calculation.list.YearOfLists.Appearance;

/** Reads beneficiaries on their way out of the database, in PostgreSQL's binary form. */
final class CopyReader implements Iterator<Appearance> {
  /** Signature, flags and the length of an extension that there is not. */
  private static final int HEADER = 19;

  private static final int BUFFER = 1 << 16;

  /** In the place of a row's count of columns. */
  static final short END = -1;

  private static final int NULL = -1;

  private final DataInputStream rows;
  private final List<Long> lists;
  private @Nullable Appearance next;

  CopyReader(DataInputStream rows, List<Long> lists) {
    this.rows = rows;
    this.lists = lists;
    try {
      passHeader(rows);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    next = read();
  }

  /** What a query answers, in the same form. */
  static DataInputStream copy(Connection connection, String query) throws SQLException {
    var sql = "copy (" + query + ") to stdout (format binary)";
    var copy = new PGCopyInputStream(connection.unwrap(PGConnection.class), sql);
    return new DataInputStream(new BufferedInputStream(copy, BUFFER));
  }

  /** What comes before the first row. */
  static void passHeader(DataInputStream rows) throws IOException {
    rows.readNBytes(HEADER);
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Appearance next() {
    var found = next;
    if (found == null) {
      throw new NoSuchElementException();
    }
    next = read();
    return found;
  }

  private @Nullable Appearance read() {
    try {
      return rows.readShort() == END ? null : beneficiary();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Appearance beneficiary() throws IOException {
    int list = lists.indexOf(number());
    rows.readInt();
    var token = new UUID(rows.readLong(), rows.readLong());
    var months = new EnrollmentMonths(number());
    var marks = ListMarks.unpacked(number());
    int tin = rows.readInt() == NULL ? 0 : rows.readInt();
    var died = rows.readInt() == NULL ? null : day(rows.readInt());
    var scores = new ScoreSums(number(), number(), number(), number());
    return new Appearance(list, new ListedBeneficiary(token, months, marks, tin, died, scores));
  }

  private static LocalDate day(int sinceTheFirst) {
    return CopyWriter.FIRST_DAY.plusDays(sinceTheFirst);
  }

  private long number() throws IOException {
    return rows.readInt() == NULL ? 0 : rows.readLong();
  }
}
