package org.trueup.assignment.store.list;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * Rows on their way out of the database, in PostgreSQL's binary form. They are read a column at a
 * time and in order. A list has half a million columns; so they come from an array, and not from
 * streams that take a lock for each of them.
 */
final class CopyRows implements AutoCloseable {
  /** Signature, flags and the length of an extension that there is not. */
  private static final int HEADER = 19;

  private static final int ROOM = 1 << 16;

  /** In the place of a row's count of columns. */
  private static final short END = -1;

  /** In the place of a column's length. */
  private static final int NULL = -1;

  private final InputStream in;
  private final byte[] bytes = new byte[ROOM];
  private final ByteBuffer numbers = ByteBuffer.wrap(bytes);
  private int at;
  private int end;

  /**
   * Passes the header.
   *
   * @param in all that the database sends
   */
  CopyRows(InputStream in) throws IOException {
    this.in = in;
    pass(HEADER);
  }

  /** What a query answers. */
  static CopyRows of(Connection connection, String query) throws SQLException, IOException {
    var sql = "copy (" + query + ") to stdout (format binary)";
    return new CopyRows(new PGCopyInputStream(connection.unwrap(PGConnection.class), sql));
  }

  /** Goes to the first column of the next row; false when there is none. */
  boolean next() throws IOException {
    return numbers.getShort(pass(Short.BYTES)) != END;
  }

  /** Whether nothing stands in the column. Asked before each, once. */
  boolean isNull() throws IOException {
    return integer() == NULL;
  }

  short shortInteger() throws IOException {
    return numbers.getShort(pass(Short.BYTES));
  }

  int integer() throws IOException {
    return numbers.getInt(pass(Integer.BYTES));
  }

  /** A whole column; 0 where nothing stands there. */
  int integerOrZero() throws IOException {
    return isNull() ? 0 : integer();
  }

  /** A whole column; 0 where nothing stands there. */
  long longOrZero() throws IOException {
    return isNull() ? 0 : numbers.getLong(pass(Long.BYTES));
  }

  /** A whole column, in which something stands. */
  UUID uuid() throws IOException {
    int from = pass(Integer.BYTES + 2 * Long.BYTES) + Integer.BYTES;
    return new UUID(numbers.getLong(from), numbers.getLong(from + Long.BYTES));
  }

  /** Where the next bytes begin, all of which are there. */
  private int pass(int count) throws IOException {
    if (end - at < count) {
      fill(count);
    }
    int from = at;
    at += count;
    return from;
  }

  private void fill(int count) throws IOException {
    System.arraycopy(bytes, at, bytes, 0, end - at);
    end -= at;
    at = 0;
    while (end < count) {
      int more = in.read(bytes, end, ROOM - end);
      if (more < 0) {
        throw new EOFException("the database ended its answer within a row");
      }
      end += more;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
