package org.trueup.assignment.store.list;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows on their way into a table, in PostgreSQL's binary form. */
final class CopyWriter {
  static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int CHUNK = 64 * 1024;
  private static final int NULL = -1;

  private final CopyIn copy;
  private ByteBuffer bytes = ByteBuffer.allocate(CHUNK + 1024);

  private CopyWriter(CopyIn copy) {
    this.copy = copy;
  }

  /** Writes the rows of a table. */
  @FunctionalInterface
  interface Writing {
    void to(CopyWriter rows) throws SQLException;
  }

  /**
   * Copies rows into a table.
   *
   * @param target the table and its columns
   */
  static void copy(Connection connection, String target, Writing writing) throws SQLException {
    var api = connection.unwrap(PGConnection.class).getCopyAPI();
    var copy = api.copyIn("copy " + target + " from stdin (format binary)");
    try {
      var rows = new CopyWriter(copy);
      rows.bytes.put(SIGNATURE).putLong(0);
      writing.to(rows);
      rows.room(Short.BYTES).putShort((short) NULL);
      rows.send();
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  CopyWriter row(int columns) throws SQLException {
    if (bytes.position() > CHUNK) {
      send();
    }
    room(Short.BYTES).putShort((short) columns);
    return this;
  }

  CopyWriter add(long value) {
    column(Long.BYTES).putLong(value);
    return this;
  }

  /** A number of which 0 stands for none. */
  CopyWriter addUnlessZero(long value) {
    return value == 0 ? addNull() : add(value);
  }

  CopyWriter addUnlessZero(int value) {
    if (value == 0) {
      return addNull();
    }
    column(Integer.BYTES).putInt(value);
    return this;
  }

  CopyWriter add(short value) {
    column(Short.BYTES).putShort(value);
    return this;
  }

  CopyWriter add(@Nullable UUID value) {
    if (value == null) {
      return addNull();
    }
    column(2 * Long.BYTES)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
    return this;
  }

  CopyWriter add(@Nullable LocalDate value) {
    if (value == null) {
      return addNull();
    }
    column(Integer.BYTES).putInt(days(value));
    return this;
  }

  /** PostgreSQL's count of a day. */
  static int days(LocalDate day) {
    return (int) (day.toEpochDay() - FIRST_DAY.toEpochDay());
  }

  CopyWriter add(String value) {
    return add(value.getBytes(StandardCharsets.UTF_8));
  }

  CopyWriter add(boolean value) {
    column(1).put((byte) (value ? 1 : 0));
    return this;
  }

  CopyWriter add(byte[] value) {
    column(value.length).put(value);
    return this;
  }

  CopyWriter addNull() {
    room(Integer.BYTES).putInt(NULL);
    return this;
  }

  /** Begins a column of so many bytes. */
  private ByteBuffer column(int length) {
    return room(Integer.BYTES + length).putInt(length);
  }

  private ByteBuffer room(int length) {
    if (bytes.remaining() < length) {
      bytes = ByteBuffer.allocate(2 * bytes.capacity() + length).put(bytes.flip());
    }
    return bytes;
  }

  private void send() throws SQLException {
    copy.writeToCopy(bytes.array(), 0, bytes.position());
    bytes.clear();
  }
}
