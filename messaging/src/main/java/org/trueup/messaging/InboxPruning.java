package org.trueup.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Forgets events that were handled long ago, where {@code trueup.inbox.keep} says after how long.
 * Unset, the default, all are remembered: topics are kept for ever, and a consumer group may be set
 * back to their beginning.
 */
@ApplicationScoped
class InboxPruning {
  private static final Logger log = Logger.getLogger(InboxPruning.class);

  /** Small enough that nobody waits for it. */
  private static final int AT_ONCE = 5_000;

  private static final String FORGET =
      """
      delete from inbox where event_id in (
        select event_id from inbox where received_at < clock_timestamp() - make_interval(secs => ?)
        limit ?)
      """;

  private final DataSource database;
  private final Optional<Duration> keep;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("inbox-pruning").unstarted(task));

  InboxPruning(
      DataSource database, @ConfigProperty(name = "trueup.inbox.keep") Optional<Duration> keep) {
    this.database = database;
    this.keep = keep;
  }

  void start(@Observes StartupEvent event) {
    keep.ifPresent(
        age -> clock.scheduleWithFixedDelay(() -> pruneOrWarn(age), 1, 60, TimeUnit.MINUTES));
  }

  void stop(@Observes ShutdownEvent event) {
    clock.shutdownNow();
  }

  /** Returns how many were forgotten. */
  long prune(Duration age) throws SQLException {
    long forgotten = 0;
    try (var connection = database.getConnection();
        var delete = connection.prepareStatement(FORGET)) {
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

  private void pruneOrWarn(Duration age) {
    try {
      log.infov("{0} events handled more than {1} ago are forgotten", prune(age), age);
    } catch (SQLException failed) {
      log.warnv("the inbox was not pruned, again in an hour: {0}", failed.toString());
    }
  }
}
