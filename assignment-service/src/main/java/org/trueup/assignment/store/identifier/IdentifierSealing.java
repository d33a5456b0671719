package org.trueup.assignment.store.identifier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.Mbi;

/**
 * Brings what is on file under the current key, some at a time: what an earlier version left
 * unsealed, and what is sealed under another key. It may be broken off anywhere and go on anywhere,
 * in several replicas at once, while lists come in.
 */
@ApplicationScoped
public class IdentifierSealing {
  private static final int AT_ONCE = 2_000;

  private static final String TAKE_UNSEALED =
      """
      delete from beneficiary where ctid = any(array(
        select ctid from beneficiary limit ? for update skip locked))
      returning mbi, token, since
      """;
  private static final String ADD =
      """
      insert into sealed_beneficiary (lookup, key, sealed, token, since)
      select lookup, ?, sealed, token, since
      from unnest(?::uuid[], ?::bytea[], ?::uuid[], ?::timestamptz[])
        moved (lookup, sealed, token, since)
      order by lookup on conflict (lookup) do nothing
      """;
  private static final String TAKE_OTHERS =
      """
      select ctid, lookup, key, sealed, token from sealed_beneficiary
      where key = any(array(select name from identifier_key where name <> ?))
      limit ? for update skip locked
      """;

  /** Of an identifier that two replicas with different keys filed at once, one row is found. */
  private static final String SEAL_AGAIN =
      """
      update sealed_beneficiary b set key = ?, sealed = n.sealed,
        lookup = case when exists (select from sealed_beneficiary o where o.lookup = n.lookup)
          then null else n.lookup end
      from unnest(?::text[], ?::uuid[], ?::bytea[]) n (at, lookup, sealed)
      where b.ctid = n.at::tid
      """;

  private final DataSource database;
  private final IdentifierKeys keys;

  IdentifierSealing(DataSource database, IdentifierKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  /** An identifier as it is to be on file. */
  private record Unsealed(UUID lookup, byte[] sealed, UUID token, OffsetDateTime since) {}

  /** A row, and what it is to have. */
  private record Other(String row, @Nullable UUID lookup, byte[] sealed) {}

  /** Returns how many it brought under the current key; 0 when nothing is left that it may take. */
  @Transactional
  public int sealSome() {
    try (var connection = database.getConnection()) {
      if (!keys.isSet()) {
        return 0;
      }
      var unsealed = sealUnsealed(connection);
      if (unsealed > 0) {
        return unsealed;
      }
      forgetUnsealed(connection);
      return sealAgain(connection);
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot seal identifiers: " + failed.getMessage(), failed);
    }
  }

  private int sealUnsealed(Connection connection) throws SQLException {
    if (!SealedIdentifiers.isAnyUnsealed(connection)) {
      return 0;
    }
    var cipher = keys.current();
    var taken = takeUnsealed(connection, cipher);
    try (var add = connection.prepareStatement(ADD)) {
      add.setString(1, cipher.name());
      add.setArray(2, array(connection, "uuid", taken, Unsealed::lookup));
      add.setArray(3, bytes(connection, taken, Unsealed::sealed));
      add.setArray(4, array(connection, "uuid", taken, Unsealed::token));
      add.setArray(5, array(connection, "timestamptz", taken, Unsealed::since));
      add.executeUpdate();
    }
    return taken.size();
  }

  private static List<Unsealed> takeUnsealed(Connection connection, IdentifierCipher cipher)
      throws SQLException {
    var taken = new ArrayList<Unsealed>();
    try (var take = connection.prepareStatement(TAKE_UNSEALED)) {
      take.setInt(1, AT_ONCE);
      try (var rows = take.executeQuery()) {
        while (rows.next()) {
          long mbi = Mbi.pack(rows.getString("mbi"));
          var token = rows.getObject("token", UUID.class);
          var since = rows.getObject("since", OffsetDateTime.class);
          taken.add(new Unsealed(cipher.lookup(mbi), cipher.seal(mbi, token), token, since));
        }
      }
    }
    return taken;
  }

  private int sealAgain(Connection connection) throws SQLException {
    var cipher = keys.current();
    var taken = takeOthers(connection, cipher);
    try (var seal = connection.prepareStatement(SEAL_AGAIN)) {
      seal.setString(1, cipher.name());
      seal.setArray(2, array(connection, "text", taken, Other::row));
      seal.setArray(3, array(connection, "uuid", taken, Other::lookup));
      seal.setArray(4, bytes(connection, taken, Other::sealed));
      seal.executeUpdate();
    }
    return taken.size();
  }

  private List<Other> takeOthers(Connection connection, IdentifierCipher cipher)
      throws SQLException {
    var ciphers = keys.ciphers();
    var lookups = new HashSet<UUID>();
    var taken = new ArrayList<Other>();
    try (var take = connection.prepareStatement(TAKE_OTHERS)) {
      take.setString(1, cipher.name());
      take.setInt(2, AT_ONCE);
      try (var rows = take.executeQuery()) {
        while (rows.next()) {
          var token = rows.getObject("token", UUID.class);
          long mbi = ciphers.open(rows.getString("key"), rows.getBytes("sealed"), token);
          boolean isFound = rows.getObject("lookup") != null && lookups.add(cipher.lookup(mbi));
          var lookup = isFound ? cipher.lookup(mbi) : null;
          taken.add(new Other(rows.getString("ctid"), lookup, cipher.seal(mbi, token)));
        }
      }
    }
    return taken;
  }

  /** Their file goes too: rows that are deleted stay in it for a while. */
  private static void forgetUnsealed(Connection connection) throws SQLException {
    try (var forget = connection.prepareStatement("select forget_unsealed_identifiers()")) {
      forget.execute();
    }
  }

  private static <T> Array array(
      Connection connection, String type, List<T> rows, Function<T, @Nullable Object> column)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(column).toArray());
  }

  private static <T> Array bytes(Connection connection, List<T> rows, Function<T, byte[]> column)
      throws SQLException {
    return connection.createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new));
  }
}
