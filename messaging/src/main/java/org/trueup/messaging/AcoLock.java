package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;

/**
 * One use case at a time for each ACO within a service: no decision from stale reads, and events of
 * an ACO are announced in the order in which they become true. Who takes it is about to change
 * something: the request's entry in the audit log comes with that change, and so does its key.
 */
@ApplicationScoped
public class AcoLock {
  private final OwnTransaction transaction;
  private final AuditLog audit;
  private final KeyedRequests keys;
  private final RecordingClock clock;
  private final String service;

  AcoLock(
      OwnTransaction transaction,
      AuditLog audit,
      KeyedRequests keys,
      RecordingClock clock,
      @ConfigProperty(name = "trueup.service") String service) {
    this.transaction = transaction;
    this.audit = audit;
    this.keys = keys;
    this.clock = clock;
    this.service = service;
  }

  /**
   * Waits for the lock and holds it until the caller's transaction ends. Whatever is decided on
   * must be read after this call.
   *
   * @return the time to record, by the clock of the database, which all replicas share; taken while
   *     the lock is held, so that per ACO times follow the order of commits, whatever the clock
   *     does
   * @throws Refusal 503 when the clock was set back too far
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Instant acquire(AcoId id) {
    audit.withTheChange();
    try (var connection = transaction.connection()) {
      lock(connection, id);
      keys.withTheChange();
      return clock.next(connection, List.of(id));
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot lock " + id, failed);
    }
  }

  /**
   * The same for something that was recorded before, and is taken back: what is recorded from now
   * on is later.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void acquire(AcoId id, Instant recordedAt) {
    audit.withTheChange();
    try (var connection = transaction.connection()) {
      lock(connection, id);
      clock.reached(connection, id, recordedAt);
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot lock " + id, failed);
    }
  }

  /**
   * The same, without waiting for it.
   *
   * @return empty when somebody else holds the lock
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<Instant> tryAcquire(AcoId id) {
    try (var connection = transaction.connection();
        var lock =
            lock(connection, "select pg_try_advisory_xact_lock(hashtext(?), hashtext(?))", id);
        var rows = lock.executeQuery()) {
      rows.next();
      if (!rows.getBoolean(1)) {
        return Optional.empty();
      }
      audit.withTheChange();
      keys.withTheChange();
      return Optional.of(clock.next(connection, List.of(id)));
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot lock " + id, failed);
    }
  }

  /** From here to its end the caller's transaction waits no longer than this for a lock. */
  @Transactional(Transactional.TxType.MANDATORY)
  void waitAtMost(Duration longest) {
    try (var connection = transaction.connection();
        var setting = connection.prepareStatement("select set_config('lock_timeout', ?, true)")) {
      setting.setString(1, longest.toMillis() + "ms");
      setting.execute();
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot limit the wait for locks", failed);
    }
  }

  /**
   * The same for several: in order, so that two who want the same ones wait for each other, and
   * never in a ring.
   *
   * @return the time to record, taken while all locks are held
   * @throws Refusal 503 when the clock was set back too far
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Instant acquireAll(Collection<AcoId> ids) {
    audit.withTheChange();
    try (var connection = transaction.connection()) {
      for (var id : new TreeSet<>(ids)) {
        lock(connection, id);
      }
      keys.withTheChange();
      return clock.next(connection, ids);
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot lock " + ids.size() + " ACOs", failed);
    }
  }

  private void lock(Connection connection, AcoId id) throws SQLException {
    try (var lock =
        lock(connection, "select pg_advisory_xact_lock(hashtext(?), hashtext(?))", id)) {
      lock.execute();
    }
  }

  private PreparedStatement lock(Connection connection, String question, AcoId id)
      throws SQLException {
    var lock = connection.prepareStatement(question);
    lock.setString(1, service);
    lock.setString(2, id.value());
    return lock;
  }
}
