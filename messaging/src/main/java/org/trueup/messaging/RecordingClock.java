package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;

/**
 * The clock of the database, which all replicas share, and which never goes back: what is recorded
 * next is later than whatever was recorded before. Otherwise what was known at a moment would
 * change after it, once somebody sets the clock right or another server takes over.
 */
@ApplicationScoped
class RecordingClock {
  private static final Logger LOG = Logger.getLogger(RecordingClock.class);

  /** Servers that keep the same time differ by less. */
  static final Duration ALARM = Duration.ofSeconds(1);

  private static final String NEXT =
      """
      with told as materialized (
        select clock_of_database() as clock,
          (select max(recorded_at) from recording_clock) as last),
      recorded as (
        insert into recording_clock (aco_id, recorded_at)
        select aco_id, greatest(clock, last + interval '1 microsecond')
        from unnest(?) as aco_id, told
        on conflict (aco_id) do update set recorded_at = excluded.recorded_at)
      select clock, last, greatest(clock, last + interval '1 microsecond') from told
      """;

  private static final String REACHED =
      """
      insert into recording_clock (aco_id, recorded_at)
        values (?, least(?, clock_of_database() + make_interval(secs => ?)))
      on conflict (aco_id) do update
        set recorded_at = greatest(recording_clock.recorded_at, excluded.recorded_at)
      """;

  private final Duration farthestBehind;
  private final AtomicBoolean isBehind = new AtomicBoolean();

  /**
   * A clock that is trusted as far as an operator says.
   *
   * @param farthestBehind how far it may be behind what was recorded last; nothing is recorded
   *     beyond
   */
  RecordingClock(
      @ConfigProperty(name = "trueup.messaging.clock-may-be-behind", defaultValue = "PT5M")
          Duration farthestBehind) {
    this.farthestBehind = farthestBehind;
  }

  /**
   * The time to record, later than any before.
   *
   * @param locked whose locks the caller's transaction holds
   * @throws Refusal 503 when the clock is too far behind what was recorded last
   */
  Instant next(Connection connection, Collection<AcoId> locked) throws SQLException {
    var ids = locked.stream().map(AcoId::value).toArray();
    try (var statement = connection.prepareStatement(NEXT)) {
      statement.setArray(1, connection.createArrayOf("text", ids));
      try (var rows = statement.executeQuery()) {
        rows.next();
        watch(time(rows, 1), rows.getObject(2) == null ? time(rows, 1) : time(rows, 2));
        return time(rows, 3);
      }
    }
  }

  /**
   * Notes a time that was recorded before, and is read back. One from the far future is not
   * followed: whoever can write to the topic could stop the service with it.
   */
  void reached(Connection connection, AcoId locked, Instant recordedAt) throws SQLException {
    try (var statement = connection.prepareStatement(REACHED)) {
      statement.setString(1, locked.value());
      statement.setObject(2, recordedAt.atOffset(ZoneOffset.UTC));
      statement.setLong(3, farthestBehind.toSeconds());
      statement.executeUpdate();
    }
  }

  /**
   * How far the clock is behind what was recorded last; negative when it is ahead, as it should.
   */
  static Duration behind(Connection connection) throws SQLException {
    try (var statement =
            connection.prepareStatement(
                "select clock_of_database(), coalesce(max(recorded_at), clock_of_database())"
                    + " from recording_clock");
        var rows = statement.executeQuery()) {
      rows.next();
      return Duration.between(time(rows, 1), time(rows, 2));
    }
  }

  /** Says so once, until the clock has caught up. */
  private void watch(Instant clock, Instant last) {
    var behind = Duration.between(clock, last);
    if (behind.compareTo(ALARM) <= 0) {
      isBehind.set(false);
      return;
    }
    if (isBehind.compareAndSet(false, true)) {
      LOG.errorv(
          "the clock of the database was set back: it says {0}, and {1} was recorded already. What is"
              + " recorded now follows that one; set the clock right",
          clock, last);
    }
    if (behind.compareTo(farthestBehind) > 0) {
      throw new Refusal(
          Refusal.Kind.BUSY,
          "The clock of the database says %s, and %s was recorded already; nothing was saved. Have an operator set the clock right, or allow it to be so far behind (trueup.messaging.clock-may-be-behind), and send it again."
              .formatted(clock, last),
          List.of());
    }
  }

  private static Instant time(ResultSet rows, int column) throws SQLException {
    return rows.getObject(column, OffsetDateTime.class).toInstant();
  }
}
