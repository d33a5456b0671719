package org.trueup.assignment.store.list;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(CHUNK + 1024);
  private final DataOutputStream out = new DataOutputStream(bytes);

  private CopyWriter(CopyIn copy) {
    this.copy = copy;
  }

  /** Writes the rows of a table. */
  @FunctionalInterface
  interface Writing {
    void to(CopyWriter rows) throws IOException, SQLException;
  }

  /**
   * Copies rows into a table.
   *
   * @param target the table and its columns
   */
  static void copy(Connection connection, String target, Writing writing)
      throws SQLException, IOException {
    var api = connection.unwrap(PGConnection.class).getCopyAPI();
    var copy = api.copyIn("copy " + target + " from stdin (format binary)");
    try {
      var rows = new CopyWriter(copy);
      rows.out.write(SIGNATURE);
      rows.out.writeLong(0);
      writing.to(rows);
      rows.out.writeShort(NULL);
      rows.send();
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  CopyWriter row(int columns) throws SQLException, IOException {
    if (bytes.size() > CHUNK) {
      send();
    }
    out.writeShort(columns);
    return this;
  }

  CopyWriter add(long value) throws IOException {
    out.writeInt(Long.BYTES);
    out.writeLong(value);
    return this;
  }

  /** A number of which 0 stands for none. */
  CopyWriter addUnlessZero(long value) throws IOException {
    return value == 0 ? addNull() : add(value);
  }

  CopyWriter addUnlessZero(int value) throws IOException {
    if (value == 0) {
      return addNull();
    }
    out.writeInt(Integer.BYTES);
    out.writeInt(value);
    return this;
  }

  CopyWriter add(short value) throws IOException {
    out.writeInt(Short.BYTES);
    out.writeShort(value);
    return this;
  }

  CopyWriter add(@Nullable UUID value) throws IOException {
    if (value == null) {
      return addNull();
    }
    out.writeInt(2 * Long.BYTES);
    out.writeLong(value.getMostSignificantBits());
    out.writeLong(value.getLeastSignificantBits());
    return this;
  }

  CopyWriter add(@Nullable LocalDate value) throws IOException {
    if (value == null) {
      return addNull();
    }
    out.writeInt(Integer.BYTES);
    out.writeInt(days(value));
    return this;
  }

  /** PostgreSQL's count of a day. */
  static int days(LocalDate day) {
    return (int) (day.toEpochDay() - FIRST_DAY.toEpochDay());
  }

  CopyWriter add(String value) throws IOException {
    return add(value.getBytes(StandardCharsets.UTF_8));
  }

  CopyWriter add(boolean value) throws IOException {
    out.writeInt(1);
    out.writeByte(value ? 1 : 0);
    return this;
  }

  CopyWriter add(byte[] value) throws IOException {
    out.writeInt(value.length);
    out.write(value);
    return this;
  }

  CopyWriter addNull() throws IOException {
    out.writeInt(NULL);
    return this;
  }

  private void send() throws SQLException {
    copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
    bytes.reset();
  }
}
