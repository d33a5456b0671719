package org.trueup.assignment.store.list;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.BeneficiaryColumns;
import org.trueup.assignment.calculation.list.FiledList;
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
   * Gives the beneficiaries of an indexed list their tokens, those that they have or new ones. Whom
   * the ACO's list before names has the token that follows from the key, and is not looked for.
   *
   * @param onFile the ACO's lists, the last one last
   * @return the tokens that the last one does not name
   * @throws Refusal 409 while the key does not protect them
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<UUID> give(BeneficiaryColumns beneficiaries, List<FiledList> onFile, Instant since) {
    var mbis = beneficiaries.mbis().toArray();
    var before = before(onFile);
    var tokens = derived(mbis, before);
    identifierKeys.currentFor(mbis);
    var others = IntStream.range(0, mbis.length).filter(place -> tokens[place] == null).toArray();
    var identities = given(Arrays.stream(others).mapToLong(place -> mbis[place]).toArray(), since);
    for (int i = 0; i < others.length; i++) {
      tokens[others[i]] = identities.token(i);
    }
    beneficiaries.giveTokens(mbi -> requireNonNull(tokens[Arrays.binarySearch(mbis, mbi)]));
    return Arrays.stream(others)
        .mapToObj(place -> requireNonNull(tokens[place]))
        .filter(token -> !before.contains(token))
        .toList();
  }

  private ListedTokens before(List<FiledList> onFile) {
    if (onFile.isEmpty()) {
      return ListedTokens.NONE;
    }
    try (var connection = database.getConnection()) {
      return ListedTokens.of(connection, onFile.getLast().id());
    } catch (SQLException | IOException failed) {
      throw new StoreFailed("cannot read the tokens of the list before", failed);
    }
  }

  /** The token of each that the key gives; none where the list before does not name it. */
  private @Nullable UUID[] derived(long[] mbis, ListedTokens before) {
    var under = key.of(mbis);
    var tokens = new @Nullable UUID[mbis.length];
    for (int place = 0; place < mbis.length; place++) {
      var token = under.of(mbis[place]);
      tokens[place] = before.contains(token) ? token : null;
    }
    return tokens;
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
    } catch (SQLException failed) {
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
