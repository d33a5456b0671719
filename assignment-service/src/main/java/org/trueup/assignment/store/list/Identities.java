package org.trueup.assignment.store.list;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.store.identifier.IdentifierCipher;
import org.trueup.assignment.store.identifier.Sought;

/**
 * The beneficiaries of one list in the table of identifiers and tokens, by their places in the
 * list.
 */
final class Identities {
  static final String CREATE =
      """
      create temporary table if not exists sent_beneficiary
        (place bigint not null, lookup uuid not null, sealed bytea not null, token uuid not null)
        on commit drop;
      truncate sent_beneficiary
      """;
  private static final String FILE =
      """
      insert into sealed_beneficiary (lookup, key, sealed, token, since)
      select lookup, ?, sealed, token, ? from sent_beneficiary order by lookup
      on conflict (lookup) do nothing
      """;
  static final String UNDER_ANOTHER_KEY =
      """
      select s.place, b.token from sent_beneficiary s join sealed_beneficiary b using (lookup)
      where b.token <> s.token
      """;

  /** The keys that protect beneficiaries nobody knew before. */
  record IdentityKeys(KeyedTokens tokens, IdentifierCipher cipher) {}

  private final Connection connection;
  private final Sought sought;
  private final @Nullable UUID[] tokens;

  /**
   * The identities behind some identifiers.
   *
   * @param sought in their order
   * @param tokens those that are on file, at the same places
   */
  Identities(Connection connection, Sought sought, @Nullable UUID[] tokens) {
    this.connection = connection;
    this.sought = sought;
    this.tokens = tokens;
  }

  /** The token of the beneficiary at a place, once all have one. */
  UUID token(int place) {
    var token = tokens[place];
    if (token == null) {
      throw new IllegalStateException("somebody on the list has no token yet");
    }
    return token;
  }

  /** The places of those who have no token yet. */
  int[] strangers() {
    return IntStream.range(0, tokens.length).filter(place -> tokens[place] == null).toArray();
  }

  /**
   * Gives new tokens. Whom somebody else gave another one at the same moment, under another key,
   * has that.
   */
  void give(IdentityKeys under, Instant since) throws SQLException {
    var places = strangers();
    for (int place : places) {
      tokens[place] = under.tokens().of(sought.mbi(place));
    }
    send(places, under.cipher());
    if (file(under.cipher().name(), since) < places.length) {
      takeThoseOfOthers();
    }
  }

  /** How many nobody else had filed. */
  private int file(String key, Instant since) throws SQLException {
    try (var insert = connection.prepareStatement(FILE)) {
      insert.setString(1, key);
      insert.setObject(2, since.atOffset(ZoneOffset.UTC));
      return insert.executeUpdate();
    }
  }

  private void takeThoseOfOthers() throws SQLException {
    try (var select = connection.prepareStatement(UNDER_ANOTHER_KEY);
        var rows = select.executeQuery()) {
      while (rows.next()) {
        tokens[rows.getInt(1)] = rows.getObject(2, UUID.class);
      }
    }
  }

  /**
   * They are filed in one order: two lists that share beneficiaries then wait, and never deadlock.
   */
  private void send(int[] places, IdentifierCipher cipher) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(CREATE);
    }
    CopyWriter.copy(
        connection,
        "sent_beneficiary (place, lookup, sealed, token)",
        rows -> {
          for (int place : places) {
            var token = token(place);
            var row = rows.row(4).add(place).add(sought.lookup(place));
            row.add(cipher.seal(sought.mbi(place), token)).add(token);
          }
        });
  }
}
