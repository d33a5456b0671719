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
import java.util.stream.LongStream;
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
    add(key, TOKEN, MBI);
  }

  private void add(String key, UUID token, long... mbis) throws SQLException {
    var cipher = keys(key).current();
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into sealed_beneficiary (lookup, key, sealed, token, since)"
                    + " values (?, ?, ?, ?, now()) on conflict (lookup) do nothing")) {
      for (var mbi : mbis) {
        insert.setObject(1, cipher.lookup(mbi));
        insert.setString(2, cipher.name());
        insert.setBytes(3, cipher.seal(mbi, token));
        insert.setObject(4, token);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private UUID tokenUnder(String... keys) throws SQLException {
    return tokensUnder(List.of(keys), MBI)[0];
  }

  private UUID[] tokensUnder(List<String> keys, long... mbis) throws SQLException {
    try (var connection = database.getConnection()) {
      return new SealedIdentifiers(keys(keys.toArray(String[]::new))).tokensOf(connection, mbis);
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

  /** Everybody is found meanwhile, and after a kill in the middle of a part. */
  @Test
  void whatIsBrokenOffGoesOnWhereItWas() throws SQLException {
    var mbis = LongStream.range(0, 3_000).map(n -> Mbi.pack("9S%09d".formatted(n))).toArray();
    add(PUBLIC, TOKEN, mbis);
    check(NEXT, PUBLIC);
    var sealing = new IdentifierSealing(database, keys(NEXT, PUBLIC));
    assertThat(QuarkusTransaction.requiringNew().call(sealing::sealSome)).isLessThan(3_000);
    long left = count("public");

    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          sealing.sealSome();
                          throw new IllegalStateException("killed");
                        }))
        .hasMessageContaining("killed");

    assertThat(count("public")).isEqualTo(left).isPositive();
    assertThat(tokensUnder(List.of(NEXT, PUBLIC), mbis)).containsOnly(TOKEN);
    seal(NEXT, PUBLIC);
    assertThat(count("public")).isZero();
    assertThat(tokensUnder(List.of(NEXT), mbis)).containsOnly(TOKEN);
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
