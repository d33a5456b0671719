package org.trueup.assignment.store.identifier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.Mbi;

/**
 * Identifiers and tokens on file, each beside the other here alone. What an earlier version left
 * unsealed is found too, until it is sealed ({@link IdentifierSealing}).
 */
@ApplicationScoped
public class SealedIdentifiers {
  private static final int ROWS_AT_ONCE = 5_000;

  private static final String SEALED =
      """
      select sent.place, b.token from unnest(?::uuid[], ?::int[]) sent (lookup, place)
      join sealed_beneficiary b on b.lookup = sent.lookup
      """;
  private static final String UNSEALED =
      """
      select sent.place, b.token from unnest(?::text[], ?::int[]) sent (mbi, place)
      join beneficiary b on b.mbi = sent.mbi
      """;
  private static final String ANY_UNSEALED = "select exists (select from beneficiary)";
  private final IdentifierKeys keys;

  SealedIdentifiers(IdentifierKeys keys) {
    this.keys = keys;
  }

  /**
   * What identifiers are found by under the current key.
   *
   * @throws org.trueup.contracts.refusal.Refusal 409 while there is none
   */
  public Sought seek(long... mbis) {
    keys.current();
    return Sought.of(mbis, keys::current);
  }

  /** The tokens of some identifiers, in their order; none where one has none yet. */
  public @Nullable UUID[] tokensOf(Connection connection, long... mbis) throws SQLException {
    if (keys.isSet()) {
      return tokensOf(connection, seek(mbis));
    }
    var tokens = new @Nullable UUID[mbis.length];
    findUnsealed(connection, tokens, place -> mbis[place]);
    return tokens;
  }

  /** The same, once it is known what they are found by. */
  public @Nullable UUID[] tokensOf(Connection connection, Sought sought) throws SQLException {
    var tokens = new @Nullable UUID[sought.count()];
    find(connection, SEALED, tokens, sought::lookup);
    for (var former : keys.ciphers().former()) {
      find(connection, SEALED, tokens, place -> former.lookup(sought.mbi(place)));
    }
    findUnsealed(connection, tokens, sought::mbi);
    return tokens;
  }

  private static void findUnsealed(
      Connection connection, @Nullable UUID[] tokens, IntToLongFunction mbis) throws SQLException {
    if (missing(tokens).length > 0 && isAnyUnsealed(connection)) {
      find(connection, UNSEALED, tokens, place -> Mbi.unpack(mbis.applyAsLong(place)));
    }
  }

  /** Opens identifiers row by row; for one thread. */
  public Opener opener() {
    var ciphers = keys.ciphers();
    return row -> {
      var unsealed = row.getString("mbi");
      return unsealed == null
          ? Mbi.unpack(
              ciphers.open(
                  row.getString("key"), row.getBytes("sealed"), row.getObject("token", UUID.class)))
          : unsealed;
    };
  }

  /** Reads the identifier of a row of {@code known_identifier}. */
  @FunctionalInterface
  public interface Opener {
    String identifier(ResultSet row) throws SQLException;
  }

  static boolean isAnyUnsealed(Connection connection) throws SQLException {
    try (var select = connection.prepareStatement(ANY_UNSEALED);
        var rows = select.executeQuery()) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  private static void find(
      Connection connection, String query, @Nullable UUID[] tokens, IntFunction<Object> asked)
      throws SQLException {
    var places = missing(tokens);
    if (places.length == 0) {
      return;
    }
    var type = query.equals(SEALED) ? "uuid" : "text";
    try (var select = connection.prepareStatement(query)) {
      select.setFetchSize(ROWS_AT_ONCE);
      var values = Arrays.stream(places).mapToObj(asked).toArray();
      select.setArray(1, connection.createArrayOf(type, values));
      select.setArray(2, connection.createArrayOf("int4", Arrays.stream(places).boxed().toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          tokens[rows.getInt(1)] = rows.getObject(2, UUID.class);
        }
      }
    }
  }

  private static int[] missing(@Nullable UUID[] tokens) {
    return IntStream.range(0, tokens.length).filter(place -> tokens[place] == null).toArray();
  }
}
