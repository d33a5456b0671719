package org.trueup.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.contracts.refusal.FailureChain;

/**
 * The limits that hold for whatever the database is asked. Whoever meets one is told which it was,
 * and not that the database is away, which it is not.
 */
@ApplicationScoped
class Limits {
  private static final String STATEMENT = "trueup.database.longest-statement";
  private static final String TRANSACTION =
      "quarkus.transaction-manager.default-transaction-timeout";

  /** The database canceled the statement. */
  private static final String CANCELED = "57014";

  /**
   * A transaction that ran out of time is rolled back behind its thread's back; the thread learns
   * of it when it wants to commit, and not why. The number is that of the message.
   */
  private static final String ROLLED_BACK_BEFORE = "ARJUNA016102";

  private final Duration statement;
  private final Duration transaction;

  Limits(
      @ConfigProperty(name = STATEMENT, defaultValue = "60s") Duration statement,
      @ConfigProperty(name = TRANSACTION, defaultValue = "60s") Duration transaction) {
    this.statement = statement;
    this.transaction = transaction;
  }

  /** What whoever met a limit is told, where a failure comes from one. */
  Optional<String> met(Throwable failure) {
    if (FailureChain.of(failure).anyMatch(Limits::isCanceled)) {
      return Optional.of(words("A question to the database", statement, STATEMENT));
    }
    return FailureChain.of(failure).anyMatch(Limits::isRolledBackBefore)
        ? Optional.of(words("This", transaction, TRANSACTION))
        : Optional.empty();
  }

  private static String words(String what, Duration limit, String setting) {
    return "%s took longer than its limit of %d seconds (%s); nothing was saved. Send the request again; if it is met again, ask your operator to raise the limit."
        .formatted(what, limit.toSeconds(), setting);
  }

  private static boolean isCanceled(Throwable cause) {
    return cause instanceof SQLException sql && CANCELED.equals(sql.getSQLState());
  }

  private static boolean isRolledBackBefore(Throwable cause) {
    return String.valueOf(cause.getMessage()).contains(ROLLED_BACK_BEFORE);
  }
}
