package org.trueup.assignment.store.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.calculation.list.Mbi;
import org.trueup.embedded.InfrastructureResource;

/** One service after another on the same database, each with other keys in its settings. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class RotatedKeysIT {
  private static final String PUBLIC = "public:" + "00".repeat(32);
  private static final String NEXT = "next:" + "02".repeat(32);
  private static final long MBI = Mbi.pack("9S00E00TT77");
  private static final UUID TOKEN = new UUID(0x8000L, 0x8000_0000_0000_0077L);

  @Inject DataSource database;

  private static IdentifierKeys keys(String... keys) {
    return new IdentifierKeys(Optional.of(List.of(keys)));
  }

  private void check(String... keys) {
    QuarkusTransaction.requiringNew().run(() -> new KeysOnFile(database, keys(keys)).check());
  }

  private long count(String key) {
    return new KeysOnFile(database, keys(PUBLIC)).counts().getOrDefault(key, 0L);
  }

  private void seal(String... keys) {
    check(keys);
    var sealing = new IdentifierSealing(database, keys(keys));
    int sealed;
    do {
      sealed = QuarkusTransaction.requiringNew().call(sealing::sealSome);
    } while (sealed > 0);
  }

  private void add(String key) throws SQLException {
    var cipher = keys(key).current();
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into sealed_beneficiary (lookup, key, sealed, token, since)"
                    + " values (?, ?, ?, ?, now()) on conflict (lookup) do nothing")) {
      insert.setObject(1, cipher.lookup(MBI));
      insert.setString(2, cipher.name());
      insert.setBytes(3, cipher.seal(MBI, TOKEN));
      insert.setObject(4, TOKEN);
      insert.executeUpdate();
    }
  }

  private UUID tokenUnder(String... keys) throws SQLException {
    try (var connection = database.getConnection()) {
      return new SealedIdentifiers(keys(keys)).tokensOf(connection, MBI)[0];
    }
  }

  @AfterEach
  void theServiceOfTheTestsGoesOn() {
    seal(PUBLIC, NEXT);
  }

  @Test
  void allIsBroughtUnderTheNextKeyAndTheFormerIsNeededNoMore() throws SQLException {
    add(PUBLIC);
    assertThat(tokenUnder(NEXT, PUBLIC)).isEqualTo(TOKEN);

    seal(NEXT, PUBLIC);

    assertThat(count("public")).isZero();
    assertThat(count("next")).isPositive();
    assertThat(tokenUnder(NEXT)).isEqualTo(TOKEN);
    assertThat(tokenUnder(PUBLIC)).isNull();
    check(NEXT);
    assertThatThrownBy(() -> check(PUBLIC)).hasMessageContaining("sealed under key next");
    assertThatThrownBy(() -> check("next:" + "03".repeat(32)))
        .hasMessageContaining("another one than identifiers were sealed under");
  }

  @Test
  void anIdentifierThatTwoReplicasFiledAtOnceIsFoundOnce() throws SQLException {
    add(PUBLIC);
    add(NEXT);
    seal(NEXT, PUBLIC);
    assertThat(tokenUnder(NEXT)).isEqualTo(TOKEN);
    assertThat(count("public")).isZero();
  }
}
