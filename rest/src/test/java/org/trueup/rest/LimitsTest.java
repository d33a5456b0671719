package org.trueup.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private final Limits limits = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(45));

  @Test
  void aStatementThatWasCanceledIsNamed() {
    var failure = new IllegalStateException("cannot read", new SQLException("canceled", "57014"));

    assertThat(limits.met(failure).orElseThrow())
        .startsWith(
            "A question to the database took longer than its limit of 60 seconds"
                + " (trueup.database.longest-statement); nothing was saved.");
  }

  @Test
  void aTransactionThatWasRolledBackBehindItsThreadsBackIsNamed() {
    var failure =
        new IllegalStateException(
            new Exception("ARJUNA016102: The transaction is not active! Uid is 0:ffff"));

    assertThat(limits.met(failure).orElseThrow())
        .contains("limit of 45 seconds (quarkus.transaction-manager.default-transaction-timeout)");
  }

  @Test
  void nothingElseIs() {
    assertThat(limits.met(new SQLException("gone", "08006"))).isEmpty();
    assertThat(limits.met(new IllegalStateException())).isEmpty();
  }
}
