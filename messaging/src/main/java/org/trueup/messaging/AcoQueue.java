package org.trueup.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.trueup.contracts.refusal.FailureChain;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;

/**
 * Where requests wait for the lock of an ACO. Who waits holds no connection: of each ACO's writers
 * one at a time asks for the lock, a few wait behind, and more are sent away at once. So an ACO
 * that writes much is in nobody's way but its own. Events do not wait here: there are few channels,
 * and nobody to send away.
 */
@ApplicationScoped
public class AcoQueue {
  private static final Logger LOG = Logger.getLogger(AcoQueue.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

  /** A lock was not to be had in time. */
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final AcoLock lock;
  private final Config config;
  private final int waiting;
  private final Duration longestWait;
  private final Map<String, Line> lines = new ConcurrentHashMap<>();

  AcoQueue(
      AcoLock lock,
      Config config,
      @ConfigProperty(name = "trueup.queue.waiting") int waiting,
      @ConfigProperty(name = "trueup.queue.longest-wait") Duration longestWait) {
    this.lock = lock;
    this.config = config;
    this.waiting = waiting;
    this.longestWait = longestWait;
  }

  /**
   * Does work in a transaction of its own, under a lock. Whatever it decides on is read in it.
   *
   * @param work is given the time to record, as {@link AcoLock#acquire} tells it
   * @throws Refusal 429 or 503 when it is not its turn in time, or it takes too long; nothing was
   *     done then
   */
  public <T> T inTurn(Turn turn, AcoId id, Function<Instant, T> work) {
    var line = line(turn);
    return line.pass(
        turn,
        end -> {
          for (var pause = FIRST_PAUSE; ; pause = longer(pause)) {
            Optional<T> done = inTime(turn, () -> lock.tryAcquire(id).map(work));
            if (done.isPresent()) {
              return done.get();
            }
            if (System.nanoTime() > end) {
              throw turn.isBusy(longestWait);
            }
            line.pause(turn, pause);
          }
        });
  }

  /**
   * The same for work that takes the locks of several ACOs by itself. It waits for them under way,
   * with what it holds already; so there is one such work at a time.
   */
  public <T> T inTurn(Turn turn, Supplier<T> work) {
    return line(turn)
        .pass(
            turn,
            end ->
                inTime(
                    turn,
                    () -> {
                      lock.waitAtMost(longestWait);
                      return work.get();
                    }));
  }

  /** Whether it was only not the work's turn, or it took too long: it may be tried again. */
  public static boolean isOnlyLater(RuntimeException failure) {
    return failure instanceof Refusal refusal
        && (refusal.kind() == Refusal.Kind.TOO_MANY || refusal.kind() == Refusal.Kind.BUSY);
  }

  private Line line(Turn turn) {
    return lines.computeIfAbsent(turn.queue(), queue -> new Line(waiting, longestWait));
  }

  /** A failure after the limit comes from it, whatever it says: the work was rolled back then. */
  private <T> T inTime(Turn turn, Supplier<T> work) {
    var limit = config.getValue(turn.limit(), Duration.class);
    long begun = System.nanoTime();
    try {
      return QuarkusTransaction.requiringNew().timeout((int) limit.toSeconds()).call(work::get);
    } catch (Refusal told) {
      throw told;
    } catch (RuntimeException failure) {
      if (System.nanoTime() - begun >= limit.toNanos()) {
        LOG.warnv("{0} met {1}: {2}", turn.queue(), turn.limit(), failure.toString());
        throw turn.tookTooLong(limit);
      }
      if (isNotAvailable(failure)) {
        throw turn.isBusy(longestWait);
      }
      throw failure;
    }
  }

  private static boolean isNotAvailable(Throwable failure) {
    return FailureChain.of(failure)
        .anyMatch(
            cause ->
                cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState()));
  }

  private static Duration longer(Duration pause) {
    var doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }
}
