package org.trueup.messaging;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
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
 * of events: nothing waits for the end of a long one.
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
    var outbox = new OutboxTable(connection);
    var streams = new OutboxStreams(connection, sources);
    try (var sender = BatchSender.fencingPredecessors(sendsAs)) {
      long last = recover(outbox, streams, sender);
      state = RelayState.of(RelayState.Phase.LEADING);
      log.infov("relay of {0} leads: last batch {1}", service, last);
      while (!stopped(Duration.ZERO)) {
        long before = last;
        last = carryEvents(outbox, sender, last);
        last = carryPart(streams, sender, last);
        if (last == before) {
          leadership.awaitNews(BETWEEN_LOOKS);
        }
      }
    }
  }

  /** Finishes what a predecessor began, and returns the number of the last batch there was. */
  private long recover(OutboxTable outbox, OutboxStreams streams, BatchSender sender)
      throws SQLException {
    long last = sender.lastSent();
    int sent = outbox.deleteUpTo(last);
    if (sent > 0) {
      log.infov("relay of {0}: {1} events up to batch {2} were sent already", service, sent, last);
    }
    var sentPart = streams.sentUpTo(last);
    if (sentPart.isPresent()) {
      streams.sent(sentPart.get(), streams.records(sentPart.get()));
    }
    for (long claimed : outbox.claimedBatches()) {
      carryClaimed(outbox, streams, sender, claimed);
      last = claimed;
    }
    return last;
  }

  private void carryClaimed(
      OutboxTable outbox, OutboxStreams streams, BatchSender sender, long batch)
      throws SQLException {
    var rows = outbox.batch(batch);
    if (rows.getFirst().streamed()) {
      carry(streams, sender, batch, rows.getFirst());
    } else {
      carry(outbox, sender, batch, rows);
    }
  }

  private long carryEvents(OutboxTable outbox, BatchSender sender, long last) throws SQLException {
    var rows = outbox.claim(last + 1);
    if (rows.isEmpty()) {
      return last;
    }
    carry(outbox, sender, last + 1, rows);
    return last + 1;
  }

  private long carryPart(OutboxStreams streams, BatchSender sender, long last) throws SQLException {
    var claimed = streams.claim(last + 1);
    if (claimed.isEmpty()) {
      return last;
    }
    carry(streams, sender, last + 1, claimed.get());
    return last + 1;
  }

  private void carry(OutboxTable outbox, BatchSender sender, long batch, List<OutboxRow> rows)
      throws SQLException {
    sender.send(batch, rows);
    outbox.deleteUpTo(batch);
    pauses.reset();
  }

  private void carry(OutboxStreams streams, BatchSender sender, long batch, OutboxRow row)
      throws SQLException {
    var records = streams.records(row);
    sender.send(batch, records);
    streams.sent(row, records);
    pauses.reset();
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
