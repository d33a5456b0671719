package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.assignment.calculation.list.ListedBeneficiaries;
import org.trueup.assignment.calculation.list.Mbi;
import org.trueup.contracts.refusal.Refusal;

/**
 * The tokens that stand for people everywhere but here. A person's first token is a keyed hash of
 * the identifier, and remains the person's: whatever becomes of the key.
 */
@ApplicationScoped
public class BeneficiaryTokens {
  private static final String FILE_ONE =
      "insert into beneficiary (mbi, token, since) values (?, ?, ?) on conflict (mbi) do nothing";

  private final DataSource database;
  private final Optional<String> key;

  /**
   * @param key of new tokens; those on file stay under the key they were given with
   */
  public BeneficiaryTokens(
      DataSource database,
      @ConfigProperty(name = "trueup.assignment.token-key") Optional<String> key) {
    this.database = database;
    this.key = key;
  }

  /** Gives the people of an indexed list their tokens, those that they have or new ones. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void give(ListedBeneficiaries people, Instant since) {
    try (var connection = database.getConnection()) {
      var identities = new Identities(connection, people.mbis().toArray());
      var strangers = identities.find();
      if (strangers.length > 0) {
        identities.give(strangers, new KeyedTokens(required()), since);
      }
      people.giveTokens(identities::token);
    } catch (SQLException | IOException failed) {
      throw new StoreFailed("cannot give tokens", failed);
    }
  }

  /** The token of one person, the one on file or a new one. */
  @Transactional(Transactional.TxType.MANDATORY)
  UUID give(long mbi, Instant since) {
    try (var connection = database.getConnection()) {
      try (var insert = connection.prepareStatement(FILE_ONE)) {
        insert.setString(1, Mbi.unpack(mbi));
        insert.setObject(2, new KeyedTokens(required()).of(mbi));
        insert.setObject(3, since.atOffset(ZoneOffset.UTC));
        insert.executeUpdate();
      }
      return token(connection, mbi);
    } catch (SQLException failed) {
      throw new StoreFailed("cannot give a token", failed);
    }
  }

  private static UUID token(Connection connection, long mbi) throws SQLException {
    try (var select = connection.prepareStatement("select token from beneficiary where mbi = ?")) {
      select.setString(1, Mbi.unpack(mbi));
      try (var rows = select.executeQuery()) {
        rows.next();
        return rows.getObject(1, UUID.class);
      }
    }
  }

  private byte[] required() {
    return key.map(text -> text.getBytes(StandardCharsets.UTF_8))
        .orElseThrow(
            () ->
                Refusal.conflict(
                    "No list can be taken before the operator sets TRUEUP_TOKEN_KEY, the key of"
                        + " the tokens that stand for people."));
  }
}
