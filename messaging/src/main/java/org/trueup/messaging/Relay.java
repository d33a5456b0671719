package org.trueup.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Carries the outbox of a service to Kafka until it is told to stop: claims a batch, sends it and
 * its number in one Kafka transaction, deletes it. Whatever fails, it lets go of everything, waits
 * a little and begins anew with what Kafka says was sent; so each event stands there once for
 * readers of what is committed. Announcements of many records go out in parts, one after each batch
 * of events and in transactions of their own: nothing waits for the end of a long one, or for one
 * that is refused.
 */
final class Relay implements Runnable {
  private static final Logger log = Logger.getLogger(Relay.class);
  private static final Duration BETWEEN_BIDS = Duration.ofMillis(300);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final String service;
  private final Sender sendsAs;
  private final DataSource database;
  private final Map<String, AnnouncedRecords> sources;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Pauses pauses = new Pauses();
  private volatile RelayState state = RelayState.of(RelayState.Phase.STARTING);

  /**
   * @param sources of the records of streamed announcements, by the names of their topics
   */
  Relay(Sender sendsAs, DataSource database, Map<String, AnnouncedRecords> sources) {
    this.service = sendsAs.service();
    this.sendsAs = sendsAs;
    this.database = database;
    this.sources = Map.copyOf(sources);
  }

  RelayState state() {
    return state;
  }

  /** Ends {@link #run} after the batch in hand. */
  void stop() {
    stop.countDown();
  }

  @Override
  public void run() {
    try {
      while (!stopped(Duration.ZERO)) {
        relayUntilAFault();
      }
    } finally {
      state = RelayState.of(RelayState.Phase.STOPPED);
    }
  }

  private void relayUntilAFault() {
    try (var connection = database.getConnection();
        var leadership = new Leadership(connection, service)) {
      if (leads(leadership)) {
        relay(connection, leadership);
      }
    } catch (SQLException | RuntimeException fault) {
      if (!stopped(Duration.ZERO)) {
        state = RelayState.degraded(fault);
        var pause = pauses.next();
        log.warnv("relay of {0}: again in {1}: {2}", service, pause, fault);
        stopped(pause);
      }
    }
  }

  private boolean leads(Leadership leadership) throws SQLException {
    while (!leadership.tryAcquire()) {
      state = RelayState.of(RelayState.Phase.STANDBY);
      if (stopped(BETWEEN_BIDS)) {
        return false;
      }
    }
    return true;
  }

  private void relay(Connection connection, Leadership leadership) throws SQLException {
    try (var events = EventLane.recovering(new OutboxTable(connection), sendsAs);
        var streams =
            new StreamLane(new OutboxStreams(connection, sources), sendsAs, events.last())) {
      log.infov("relay of {0} leads: last batch {1}", service, events.last());
      while (!stopped(Duration.ZERO)) {
        boolean anyEvent = events.carry();
        boolean anyPart = streams.carry();
        pauses.reset();
        state =
            streams
                .fault()
                .map(RelayState::degraded)
                .orElseGet(() -> RelayState.of(RelayState.Phase.LEADING));
        if (!anyEvent && !anyPart) {
          leadership.awaitNews(BETWEEN_LOOKS);
        }
      }
    }
  }

  /** Whether it is to stop; waits that long for it. An interrupt says so too. */
  private boolean stopped(Duration longest) {
    try {
      return stop.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      stop.countDown();
      return true;
    }
  }
}
