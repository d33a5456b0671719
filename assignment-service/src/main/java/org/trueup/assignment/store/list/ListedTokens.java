package org.trueup.assignment.store.list;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

/** The tokens that a list on file names, sixteen bytes each. */
final class ListedTokens {
  /** Of an ACO that has no list. */
  static final ListedTokens NONE = new ListedTokens();

  private static final String TOKENS =
      "select token from listed_person where list_id = %d order by token";

  private long[] tokens = {};
  private int size;

  private ListedTokens() {}

  static ListedTokens of(Connection connection, long listId) throws SQLException, IOException {
    try (var rows = CopyRows.of(connection, TOKENS.formatted(listId))) {
      return read(rows);
    }
  }

  /**
   * Reads them.
   *
   * @param rows one column, in its order
   */
  static ListedTokens read(CopyRows rows) throws IOException {
    var listed = new ListedTokens();
    while (rows.next()) {
      var token = rows.uuid();
      listed.add(token.getMostSignificantBits(), token.getLeastSignificantBits());
    }
    return listed;
  }

  private void add(long high, long low) {
    if (2 * size == tokens.length) {
      tokens = Arrays.copyOf(tokens, Math.max(2048, 2 * tokens.length));
    }
    tokens[2 * size] = high;
    tokens[2 * size + 1] = low;
    size++;
  }

  /** Whether the list names the token, by halving. */
  boolean contains(UUID token) {
    int from = 0;
    int to = size - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      int order = compare(middle, token);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return false;
  }

  /** In PostgreSQL's order, which has no signs. */
  private int compare(int place, UUID token) {
    int high = Long.compareUnsigned(tokens[2 * place], token.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(tokens[2 * place + 1], token.getLeastSignificantBits());
  }
}
