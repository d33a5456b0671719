package org.trueup.messaging;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries announcements of many records, a part at a time, in transactions of its own: whatever
 * Kafka does not take of them, single events go on.
 */
final class StreamLane implements AutoCloseable {
  private static final Logger log = Logger.getLogger(StreamLane.class);

  private final OutboxStreams streams;
  private final Sender sendsAs;
  private final long lastOfEvents;
  private final Pauses pauses = new Pauses();
  private @Nullable BatchSender sender;
  private long last;
  private long notBefore = System.nanoTime();
  private @Nullable String fault;

  /**
   * @param lastOfEvents the last batch of single events, in whose row parts were counted once
   */
  StreamLane(OutboxStreams streams, Sender sendsAs, long lastOfEvents) {
    this.streams = streams;
    this.sendsAs = sendsAs;
    this.lastOfEvents = lastOfEvents;
  }

  /** Why it does not get on; empty when it does. */
  Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  /** Carries the next part of the announcement that waits longest; whether there was one. */
  boolean carry() throws SQLException {
    if (System.nanoTime() - notBefore < 0 || !streams.isAny()) {
      return false;
    }
    try {
      return carry(open());
    } catch (KafkaException away) {
      fault = String.valueOf(away.getMessage());
      var pause = pauses.next();
      log.warnv("parts again in {0}: {1}", pause, away);
      waitFor(pause);
      return false;
    }
  }

  private BatchSender open() throws SQLException {
    if (sender == null) {
      sender = BatchSender.fencingPredecessors(sendsAs, BatchSender.STREAMS);
      last = sender.lastSent().orElse(lastOfEvents);
      var sent = streams.sentUpTo(last);
      if (sent.isPresent()) {
        streams.sent(sent.get(), streams.records(sent.get()));
      }
    }
    return sender;
  }

  private boolean carry(BatchSender open) throws SQLException {
    var claimed = streams.claim(last + 1);
    if (claimed.isEmpty()) {
      return false;
    }
    var row = claimed.get();
    var records = streams.records(row);
    try {
      open.send(last + 1, records);
    } catch (Refused refused) {
      log.errorv("{0} is set aside: {1}", row.id(), refused.reason());
      streams.setAside(row, refused.reason());
      close();
      return true;
    }
    streams.sent(row, records);
    last = last + 1;
    fault = null;
    pauses.reset();
    return true;
  }

  private void waitFor(Duration pause) {
    notBefore = System.nanoTime() + pause.toNanos();
    close();
  }

  @Override
  public void close() {
    if (sender != null) {
      sender.close();
      sender = null;
    }
  }
}
