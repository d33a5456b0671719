package org.trueup.assignment.store.identifier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Which keys identifiers on file are sealed under. */
@ApplicationScoped
public class KeysOnFile {
  private static final String ADD =
      "insert into identifier_key (name, proof) values (?, ?) on conflict (name) do nothing";
  private static final String KNOWN =
      """
      select name, proof,
        exists (select from sealed_beneficiary b where b.key = k.name) as used
      from identifier_key k order by since, name
      """;
  private static final String COUNTS =
      """
      select k.name, (select count(*) from sealed_beneficiary b where b.key = k.name) as count
      from identifier_key k order by since, name
      """;

  private final DataSource database;
  private final IdentifierKeys keys;

  KeysOnFile(DataSource database, IdentifierKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  /**
   * Holds the keys of the settings to those on file, and remembers new ones.
   *
   * @throws IllegalStateException when one that is needed is missing, or is another one now
   */
  @Transactional
  public void check() {
    try (var connection = database.getConnection()) {
      addNew(connection);
      try (var select = connection.prepareStatement(KNOWN);
          var rows = select.executeQuery()) {
        while (rows.next()) {
          check(rows.getString("name"), rows.getString("proof"), rows.getBoolean("used"));
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot read keys: " + failed.getMessage(), failed);
    }
  }

  /** How many identifiers are sealed under each key there ever was. */
  public Map<String, Long> counts() {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(COUNTS);
        var rows = select.executeQuery()) {
      var counts = new LinkedHashMap<String, Long>();
      while (rows.next()) {
        counts.put(rows.getString("name"), rows.getLong("count"));
      }
      return counts;
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot count keys: " + failed.getMessage(), failed);
    }
  }

  /** How many identifiers an earlier version left that are not sealed yet. */
  public long unsealed() {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("select count(*) from beneficiary");
        var rows = select.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot count identifiers: " + failed.getMessage(), failed);
    }
  }

  private void addNew(Connection connection) throws SQLException {
    try (var add = connection.prepareStatement(ADD)) {
      for (var key : keys.byName().values()) {
        add.setString(1, key.name());
        add.setString(2, key.proof());
        add.executeUpdate();
      }
    }
  }

  private void check(String name, String proof, boolean isUsed) {
    var key = keys.byName().get(name);
    if (key == null && isUsed) {
      throw new IllegalStateException(
          "identifiers of beneficiaries are sealed under key "
              + name
              + ", which TRUEUP_IDENTIFIER_KEYS does not have: add it behind the current one. Of a"
              + " data folder it stands in the keys.properties that the backup's folder had");
    }
    if (key != null && !key.proof().equals(proof)) {
      throw new IllegalStateException(
          "key "
              + name
              + " of TRUEUP_IDENTIFIER_KEYS is another one than identifiers were sealed under by"
              + " that name: put the former back, and give a new one a name of its own");
    }
  }
}
