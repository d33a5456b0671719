package org.trueup.assignment.store.list;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.Mbi;

/**
 * The beneficiaries of one list in the table of identifiers and tokens, by their places in the
 * list.
 */
final class Identities {
  private static final int ROWS_AT_ONCE = 5_000;

  private static final String ON_FILE =
      """
      select sent.place, b.token from unnest(?::text[]) with ordinality sent (mbi, place)
      join beneficiary b on b.mbi = sent.mbi
      """;
  private static final String CREATE =
      """
      create temporary table if not exists sent_beneficiary
        (place bigint not null, mbi varchar(11) not null, token uuid not null) on commit drop;
      truncate sent_beneficiary
      """;
  private static final String FILE =
      """
      insert into beneficiary (mbi, token, since)
      select mbi, token, ? from sent_beneficiary order by mbi on conflict (mbi) do nothing
      """;
  private static final String UNDER_ANOTHER_KEY =
      """
      select s.place, b.token from sent_beneficiary s join beneficiary b using (mbi)
      where b.token <> s.token
      """;

  private final Connection connection;
  private final long[] mbis;
  private final @Nullable UUID[] tokens;

  /**
   * The identities behind some identifiers.
   *
   * @param mbis in their order
   */
  Identities(Connection connection, long[] mbis) {
    this.connection = connection;
    this.mbis = mbis;
    this.tokens = new UUID[mbis.length];
  }

  /** The token of one of the beneficiaries, once all have one. */
  UUID token(long mbi) {
    var token = tokens[Arrays.binarySearch(mbis, mbi)];
    if (token == null) {
      throw new IllegalStateException("somebody on the list has no token yet");
    }
    return token;
  }

  /** Finds the tokens of those who have one; returns the places of the others. */
  int[] find() throws SQLException {
    var texts = Arrays.stream(mbis).mapToObj(Mbi::unpack).toArray();
    try (var select = connection.prepareStatement(ON_FILE)) {
      select.setFetchSize(ROWS_AT_ONCE);
      select.setArray(1, connection.createArrayOf("text", texts));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          tokens[rows.getInt(1) - 1] = rows.getObject(2, UUID.class);
        }
      }
    }
    return IntStream.range(0, mbis.length).filter(place -> tokens[place] == null).toArray();
  }

  /**
   * Gives new tokens. Whom somebody else gave another one at the same moment, under another key,
   * has that.
   */
  void give(int[] places, KeyedTokens keyed, Instant since) throws SQLException, IOException {
    for (int place : places) {
      tokens[place] = keyed.of(mbis[place]);
    }
    send(places);
    try (var insert = connection.prepareStatement(FILE)) {
      insert.setObject(1, since.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
    try (var select = connection.prepareStatement(UNDER_ANOTHER_KEY);
        var rows = select.executeQuery()) {
      while (rows.next()) {
        tokens[rows.getInt(1)] = rows.getObject(2, UUID.class);
      }
    }
  }

  /**
   * In the order of identifiers: two lists that share beneficiaries then wait, and never deadlock.
   */
  private void send(int[] places) throws SQLException, IOException {
    try (var statement = connection.createStatement()) {
      statement.execute(CREATE);
    }
    CopyWriter.copy(
        connection,
        "sent_beneficiary (place, mbi, token)",
        rows -> {
          for (int place : places) {
            rows.row(3).add(place).add(Mbi.unpack(mbis[place])).add(token(mbis[place]));
          }
        });
  }
}
