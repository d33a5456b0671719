package org.trueup.assignment.store.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
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
  private static final UUID TOKEN = UUID.randomUUID();

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
    try (var connection = database.getConnection()) {
      new SealedIdentifiers(keys(PUBLIC)).add(connection, MBI, TOKEN, Instant.EPOCH);
    }
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
    try (var connection = database.getConnection()) {
      new SealedIdentifiers(keys(PUBLIC)).add(connection, MBI, TOKEN, Instant.EPOCH);
      new SealedIdentifiers(keys(NEXT)).add(connection, MBI, TOKEN, Instant.EPOCH);
    }
    seal(NEXT, PUBLIC);
    assertThat(tokenUnder(NEXT)).isEqualTo(TOKEN);
    assertThat(count("public")).isZero();
  }
}
