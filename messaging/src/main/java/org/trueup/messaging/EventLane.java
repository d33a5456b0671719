package org.trueup.messaging;

import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;
import org.trueup.rest.trace.Traces;

/**
 * Carries single events, in batches. A failure ends it and the relay with it, but for what the
 * broker refuses: that is set aside, and the others go on.
 */
final class EventLane implements AutoCloseable {
  private static final Logger log = Logger.getLogger(EventLane.class);

  private final OutboxTable outbox;
  private final Sender sendsAs;
  private BatchSender sender;
  private long last;

  private EventLane(OutboxTable outbox, Sender sendsAs) {
    this.outbox = outbox;
    this.sendsAs = sendsAs;
    this.sender = BatchSender.fencingPredecessors(sendsAs, BatchSender.EVENTS);
  }

  /** Finishes what a predecessor began. */
  static EventLane recovering(OutboxTable outbox, Sender sendsAs) throws SQLException {
    var lane = new EventLane(outbox, sendsAs);
    try {
      lane.recover();
      return lane;
    } catch (SQLException | RuntimeException failed) {
      lane.close();
      throw failed;
    }
  }

  private void recover() throws SQLException {
    last = sender.lastSent().orElse(0L);
    int sent = outbox.deleteUpTo(last);
    if (sent > 0) {
      log.infov("{0} events up to batch {1} were sent already", sent, last);
    }
    for (long claimed : outbox.claimedBatches()) {
      carry(claimed, outbox.batch(claimed));
    }
  }

  /** The number of the last batch there was. */
  long last() {
    return last;
  }

  /** Carries what waits longest; whether anything did. */
  boolean carry() throws SQLException {
    var rows = outbox.claim(last + 1);
    if (!rows.isEmpty()) {
      carry(last + 1, rows);
    }
    return !rows.isEmpty();
  }

  private void carry(long batch, List<OutboxRow> rows) throws SQLException {
    try {
      sender.send(batch, rows);
    } catch (Refused refused) {
      log.errorv(
          "{0} of {1} events are set aside: {2}",
          refused.rows().size(), rows.size(), refused.reason());
      outbox.setAside(batch, refused.rows(), refused.reason());
      sender.close();
      sender = BatchSender.fencingPredecessors(sendsAs, BatchSender.EVENTS);
      return;
    }
    outbox.deleteUpTo(batch);
    last = batch;
    rows.forEach(row -> Traces.sent(row.type(), row.traceParent(), row.time()));
  }

  @Override
  public void close() {
    sender.close();
  }
}
