package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.trueup.assignment.calculation.list.BeneficiaryColumns;
import org.trueup.assignment.calculation.list.Mbi;
import org.trueup.contracts.refusal.Refusal;

/**
 * The tokens that stand for beneficiaries everywhere but here. The first token of a beneficiary is
 * a keyed hash of the identifier, and remains theirs, whatever becomes of the key.
 */
@ApplicationScoped
public class BeneficiaryTokens {
  private static final String FILE_ONE =
      "insert into beneficiary (mbi, token, since) values (?, ?, ?) on conflict (mbi) do nothing";

  private final DataSource database;
  private final TokenKey key;

  /** Tokens under a key. */
  public BeneficiaryTokens(DataSource database, TokenKey key) {
    this.database = database;
    this.key = key;
  }

  /**
   * Gives the beneficiaries of an indexed list their tokens, those that they have or new ones.
   *
   * @throws Refusal 409 while the key does not protect them
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void give(BeneficiaryColumns beneficiaries, Instant since) {
    try (var connection = database.getConnection()) {
      var mbis = beneficiaries.mbis().toArray();
      var keyed = key.of(mbis);
      var identities = new Identities(connection, mbis);
      var strangers = identities.find();
      if (strangers.length > 0) {
        identities.give(strangers, keyed, since);
      }
      beneficiaries.giveTokens(identities::token);
    } catch (SQLException | IOException failed) {
      throw new StoreFailed("cannot give tokens", failed);
    }
  }

  /** The token of one beneficiary, the one on file or a new one. */
  @Transactional(Transactional.TxType.MANDATORY)
  UUID give(long mbi, Instant since) {
    try (var connection = database.getConnection()) {
      try (var insert = connection.prepareStatement(FILE_ONE)) {
        insert.setString(1, Mbi.unpack(mbi));
        insert.setObject(2, key.of(mbi).of(mbi));
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
}
