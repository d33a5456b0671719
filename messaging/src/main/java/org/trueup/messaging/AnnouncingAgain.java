package org.trueup.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AnnouncedEvent;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;

/**
 * Announces what is on file once more, with the same ids: for a topic that was lost, and for
 * readers that missed something. Whoever has handled an event passes over it; every revision goes
 * out, in order, so that none finds a gap.
 */
@ApplicationScoped
public class AnnouncingAgain {
  /** Altogether, however many ACOs are announced: whoever asked waits for an answer. */
  private static final Duration UNTIL_SENT = Duration.ofSeconds(5);

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

  private final Instance<ReadBack<?>> services;
  private final Outbox outbox;
  private final AcoLock lock;
  private final AuditLog audit;
  private final OwnTopics topics;

  AnnouncingAgain(
      @Any Instance<ReadBack<?>> services,
      Outbox outbox,
      AcoLock lock,
      AuditLog audit,
      OwnTopics topics) {
    this.services = services;
    this.outbox = outbox;
    this.lock = lock;
    this.audit = audit;
    this.topics = topics;
  }

  /**
   * Announces everything of one ACO, or of all. Each ACO in a transaction, in which nobody else
   * announces anything of it.
   *
   * @param aco absent for all; then the topics are whole again
   * @param by the caller's name
   * @param reason for the audit log
   * @return how many events are on their way
   * @throws Refusal 404 where nothing is on file about the ACO, 503 where the broker does not take
   *     what is on its way
   */
  public long announce(@Nullable AcoId aco, String by, String reason) {
    long announced = 0;
    var patience = new Patience();
    for (var service : services) {
      announced += announce(service, aco, patience);
    }
    if (aco != null && announced == 0) {
      throw Refusal.notFound("Nothing that this service announces is on file about " + aco);
    }
    if (aco == null) {
      topics.names().forEach(this::isWhole);
    }
    record(aco, by, reason, announced);
    return announced;
  }

  private <E extends AnnouncedEvent> long announce(
      ReadBack<E> service, @Nullable AcoId one, Patience patience) {
    var acos =
        QuarkusTransaction.requiringNew()
            .call(() -> Optional.ofNullable(one).map(List::of).orElseGet(service::acos));
    long announced = 0;
    for (var aco : acos) {
      announced += announceInOrder(service, aco, patience);
    }
    return announced;
  }

  /** What is being sent is waited for: it goes out again, behind those before it. */
  private <E extends AnnouncedEvent> long announceInOrder(
      ReadBack<E> service, AcoId aco, Patience patience) {
    while (true) {
      try {
        return QuarkusTransaction.requiringNew().call(() -> announceAll(service, aco));
      } catch (BeingSent underWay) {
        if (patience.isOver()) {
          throw new Refusal(
              Refusal.Kind.BUSY,
              "Announcements of %s are on their way to the broker, which does not take them; nothing of it was announced again, nor of ACOs after it. Send it again when readiness says that the relay leads."
                  .formatted(aco),
              List.of());
        }
        patience.pause();
      }
    }
  }

  /** How long one request may still wait. */
  private static final class Patience {
    private Duration left = UNTIL_SENT;

    boolean isOver() {
      return left.isNegative() || left.isZero();
    }

    void pause() {
      left = left.minus(BETWEEN_TRIES);
      try {
        Thread.sleep(BETWEEN_TRIES);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("stopped while announcing again", stopped);
      }
    }
  }

  private <E extends AnnouncedEvent> long announceAll(ReadBack<E> service, AcoId aco) {
    lock.acquire(aco);
    var events = service.onFile(aco);
    for (var event : events) {
      outbox.addAgain(Announcement.of(service.topic(), event));
      service.streams(event).forEach(outbox::addStreamAgain);
    }
    return events.size();
  }

  private void isWhole(String topic) {
    try {
      topics.announcedAgain(topic);
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot note that " + topic + " is whole", failed);
    }
  }

  private void record(@Nullable AcoId aco, String by, String reason, long announced) {
    var what = new AuditLog.Deed("ANNOUNCED_AGAIN", aco, announced + " events", reason);
    QuarkusTransaction.requiringNew().run(() -> audit.record(by, what));
  }
}
