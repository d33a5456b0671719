package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.trueup.assignment.calculation.list.IdentifierChange;
import org.trueup.assignment.calculation.list.Mbi;

/** The crosswalk of identifiers: whoever got a new one keeps the token of the first. */
@ApplicationScoped
public class IdentifierChanges {
  private static final String INSERT =
      """
      insert into identifier_change (current_mbi, previous_mbi, alias, token, recorded_at)
      values (?, ?, ?, ?, ?)
      """;

  private final DataSource database;
  private final BeneficiaryTokens tokens;

  IdentifierChanges(DataSource database, BeneficiaryTokens tokens) {
    this.database = database;
    this.tokens = tokens;
  }

  /** The identifier that one on file replaced. */
  public Optional<Long> previousOf(long current) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "select previous_mbi from identifier_change where current_mbi = ?")) {
      select.setString(1, Mbi.unpack(current));
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(Mbi.pack(rows.getString(1))) : Optional.empty();
      }
    } catch (SQLException failed) {
      throw new StoreFailed("cannot read the crosswalk", failed);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void add(IdentifierChange change, Instant recordedAt) {
    var alias = tokens.give(change.current(), recordedAt);
    var token = tokens.give(change.previous(), recordedAt);
    try (Connection connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, Mbi.unpack(change.current()));
      insert.setString(2, Mbi.unpack(change.previous()));
      insert.setObject(3, alias);
      insert.setObject(4, token);
      insert.setObject(5, recordedAt.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new StoreFailed("cannot file a change of identifier", failed);
    }
  }
}
