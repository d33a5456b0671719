package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.BeneficiaryColumns;
import org.trueup.assignment.store.identifier.IdentifierKeys;
import org.trueup.assignment.store.identifier.SealedIdentifiers;
import org.trueup.contracts.refusal.Refusal;

/**
 * The tokens that stand for beneficiaries everywhere but here. The first token of a beneficiary is
 * a keyed hash of the identifier, and remains theirs, whatever becomes of the key.
 */
@ApplicationScoped
public class BeneficiaryTokens {
  private final DataSource database;
  private final TokenKey key;
  private final IdentifierKeys identifierKeys;
  private final SealedIdentifiers identifiers;

  /** Tokens under a key. */
  public BeneficiaryTokens(
      DataSource database,
      TokenKey key,
      IdentifierKeys identifierKeys,
      SealedIdentifiers identifiers) {
    this.database = database;
    this.key = key;
    this.identifierKeys = identifierKeys;
    this.identifiers = identifiers;
  }

  /**
   * Gives the beneficiaries of an indexed list their tokens, those that they have or new ones.
   *
   * @throws Refusal 409 while the key does not protect them
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void give(BeneficiaryColumns beneficiaries, Instant since) {
    var mbis = beneficiaries.mbis().toArray();
    var identities = given(mbis, since);
    beneficiaries.giveTokens(mbi -> identities.token(Arrays.binarySearch(mbis, mbi)));
  }

  /** Gives tokens to identifiers that have none yet. */
  @Transactional(Transactional.TxType.MANDATORY)
  void give(long[] mbis, Instant since) {
    given(mbis, since);
  }

  private Identities given(long[] mbis, Instant since) {
    try (var connection = database.getConnection()) {
      var under = new Identities.IdentityKeys(key.of(mbis), identifierKeys.currentFor(mbis));
      var sought = identifiers.seek(mbis);
      var identities = new Identities(connection, sought, identifiers.tokensOf(connection, sought));
      if (identities.strangers().length > 0) {
        identities.give(under, since);
      }
      return identities;
    } catch (SQLException | IOException failed) {
      throw new StoreFailed("cannot give tokens", failed);
    }
  }

  /** The tokens of those who have one, by their identifiers. */
  public Map<Long, UUID> find(Collection<Long> mbis) {
    var asked = mbis.stream().mapToLong(Long::longValue).toArray();
    var tokens = find(asked);
    var found = new HashMap<Long, UUID>();
    for (int place = 0; place < asked.length; place++) {
      var token = tokens[place];
      if (token != null) {
        found.put(asked[place], token);
      }
    }
    return found;
  }

  /** The same, in the order of the identifiers. */
  @Nullable UUID[] find(long... mbis) {
    try (var connection = database.getConnection()) {
      return identifiers.tokensOf(connection, mbis);
    } catch (SQLException failed) {
      throw new StoreFailed("cannot find tokens", failed);
    }
  }
}
