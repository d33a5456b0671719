package org.trueup.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Forgets what was done long ago, where a setting says after how long: {@code trueup.inbox.keep}
 * and {@code trueup.idempotency-keys.keep}. Unset, all is remembered.
 */
@ApplicationScoped
class Pruning {
  private static final Logger log = Logger.getLogger(Pruning.class);

  /** Small enough that nobody waits for it. */
  private static final int AT_ONCE = 5_000;

  private final DataSource database;
  private final Map<Memory, Duration> kept = new EnumMap<>(Memory.class);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("pruning").unstarted(task));

  Pruning(
      DataSource database,
      @ConfigProperty(name = "trueup.inbox.keep") Optional<Duration> inbox,
      @ConfigProperty(name = "trueup.idempotency-keys.keep") Optional<Duration> keys) {
    this.database = database;
    inbox.ifPresent(age -> kept.put(Memory.EVENTS, age));
    keys.ifPresent(age -> kept.put(Memory.KEYED_REQUESTS, age));
  }

  /** What may be forgotten, and how. */
  enum Memory {
    /**
     * By default none: topics are kept for ever, and a group may be set back to their beginning.
     */
    EVENTS(
        "events handled",
        """
        delete from inbox where event_id in (
          select event_id from inbox where received_at < clock_timestamp() - make_interval(secs => ?)
          limit ?)
        """),

    /**
     * Their answers go with them. The same request is done once more, should it ever come again.
     */
    KEYED_REQUESTS(
        "requests done under a key",
        """
        delete from keyed_request where request_id in (
          select request_id from keyed_request where taken_at < clock_timestamp() - make_interval(secs => ?)
          order by taken_at limit ?)
        """);

    private final String words;
    private final String forget;

    Memory(String words, String forget) {
      this.words = words;
      this.forget = forget;
    }
  }

  void start(@Observes StartupEvent event) {
    kept.forEach(
        (memory, age) ->
            clock.scheduleWithFixedDelay(() -> pruneOrWarn(memory, age), 1, 60, TimeUnit.MINUTES));
  }

  void stop(@Observes ShutdownEvent event) {
    clock.shutdownNow();
  }

  /** Returns how many were forgotten. */
  long prune(Memory memory, Duration age) throws SQLException {
    long forgotten = 0;
    try (var connection = database.getConnection();
        var delete = connection.prepareStatement(memory.forget)) {
      delete.setDouble(1, age.toSeconds());
      delete.setInt(2, AT_ONCE);
      int last;
      do {
        last = delete.executeUpdate();
        forgotten += last;
      } while (last == AT_ONCE);
    }
    return forgotten;
  }

  private void pruneOrWarn(Memory memory, Duration age) {
    try {
      log.infov("{0} {1} more than {2} ago are forgotten", prune(memory, age), memory.words, age);
    } catch (SQLException failed) {
      log.warnv("{0} were not forgotten, again in an hour: {1}", memory.words, failed.toString());
    }
  }
}
