package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.trueup.assignment.calculation.list.IdentifierChange;
import org.trueup.assignment.calculation.list.Mbi;
import org.trueup.assignment.store.identifier.SealedIdentifiers;

/** The crosswalk of identifiers: whoever got a new one keeps the token of the first. */
@ApplicationScoped
public class IdentifierChanges {
  private static final String INSERT =
      """
      insert into identifier_change (alias, token, recorded_at) values (?, ?, ?)
      """;

  private static final String PREVIOUS =
      """
      select b.* from identifier_change c join known_identifier b on b.token = c.token
      where c.alias = ?
      """;

  private final DataSource database;
  private final BeneficiaryTokens tokens;
  private final SealedIdentifiers identifiers;

  IdentifierChanges(DataSource database, BeneficiaryTokens tokens, SealedIdentifiers identifiers) {
    this.database = database;
    this.tokens = tokens;
    this.identifiers = identifiers;
  }

  /** The identifier that one on file replaced. */
  public Optional<Long> previousOf(long current) {
    var alias = tokens.find(List.of(current)).get(current);
    if (alias == null) {
      return Optional.empty();
    }
    return new Queries(database)
            .each(PREVIOUS, select -> select.setObject(1, alias), identifiers.opener()::identifier)
            .stream()
            .map(Mbi::pack)
            .findFirst();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void add(IdentifierChange change, Instant recordedAt) {
    var alias = tokens.give(change.current(), recordedAt);
    var token = tokens.give(change.previous(), recordedAt);
    try (Connection connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, alias);
      insert.setObject(2, token);
      insert.setObject(3, recordedAt.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new StoreFailed("cannot file a change of identifier", failed);
    }
  }
}
