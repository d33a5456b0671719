package org.trueup.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * What is still to be done.
 *
 * @param waiting events that are not on Kafka yet; counted up to 100,000
 * @param oldest how long the first of them has waited
 * @param refusal what the broker said of the first event that it refuses; empty when it refuses
 *     none
 * @param openDeadLetters records that could not be processed, and nobody has decided about
 */
record Backlog(long waiting, Duration oldest, String refusal, long openDeadLetters) {
  static final Backlog UNKNOWN = new Backlog(-1, Duration.ZERO, "", -1);

  /** A relay that gets on carries an event within milliseconds. */
  private static final Duration OLD = Duration.ofSeconds(10);

  private static final String READ =
      """
      select (select count(*) from (select from outbox limit 100000) as waiting),
        (select extract(epoch from clock_timestamp() - time)::bigint
          from outbox order by seq limit 1),
        (select refusal from outbox where refused_until is not null order by seq limit 1),
        (select count(*) from (select from dead_letter where state = 'OPEN' limit 100000) as open)
      """;

  static Backlog read(DataSource database) throws SQLException {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(READ);
        var rows = select.executeQuery()) {
      rows.next();
      return new Backlog(
          rows.getLong(1),
          Duration.ofSeconds(Math.max(0, rows.getLong(2))),
          Objects.requireNonNullElse(rows.getString(3), ""),
          rows.getLong(4));
    }
  }

  boolean isRefused() {
    return !refusal.isEmpty();
  }

  boolean isOld() {
    return oldest.compareTo(OLD) > 0;
  }
}
