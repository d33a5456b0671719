package org.trueup.messaging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * Being the one relay of a service, by a lock that PostgreSQL takes back when the session ends.
 * Locks and channels belong to the database and not to the schema, so both carry the service's
 * name.
 */
final class Leadership implements AutoCloseable {
  /** A connection that is cut without a word is noticed after this. */
  private static final int LONGEST_ANSWER_MS = 30_000;

  /**
   * A leader that says nothing for so long has hung or lost its network: PostgreSQL ends its
   * session, and another one leads. One that lives asks for events every second; should it only
   * have waited for Kafka, what it sent is found there by whoever leads next.
   */
  private static final String LONGEST_SILENCE = "10s";

  private final Connection session;
  private final String service;

  Leadership(Connection session, String service) throws SQLException {
    this.session = session;
    this.service = service;
    session.setNetworkTimeout(Runnable::run, LONGEST_ANSWER_MS);
  }

  /** {@code outbox_settlement}. */
  static String channel(String service) {
    return "outbox_" + service;
  }

  /**
   * Whether this session leads now. Its leader hears of what is added to the outbox from then on.
   */
  boolean tryAcquire() throws SQLException {
    try (var lock =
        session.prepareStatement(
            "select pg_try_advisory_lock(hashtext('trueup outbox relay'), hashtext(?))")) {
      lock.setString(1, service);
      if (!isTrue(lock)) {
        return false;
      }
    }
    execute("set idle_session_timeout = '" + LONGEST_SILENCE + "'");
    execute("listen " + channel(service));
    return true;
  }

  /** Returns at once when something was added to the outbox since the last call. */
  void awaitNews(Duration longest) throws SQLException {
    session.unwrap(PGConnection.class).getNotifications((int) longest.toMillis());
  }

  /** The session goes back to the pool: without the lock, without the subscription. */
  @Override
  public void close() throws SQLException {
    execute("reset idle_session_timeout");
    execute("unlisten *");
    execute("select pg_advisory_unlock_all()");
    session.setNetworkTimeout(Runnable::run, 0);
  }

  private void execute(String command) throws SQLException {
    try (var statement = session.createStatement()) {
      statement.execute(command);
    }
  }

  private static boolean isTrue(PreparedStatement question) throws SQLException {
    try (var rows = question.executeQuery()) {
      rows.next();
      return rows.getBoolean(1);
    }
  }
}
