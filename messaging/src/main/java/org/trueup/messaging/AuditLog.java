package org.trueup.messaging;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.rest.access.Caller;

/**
 * What callers did and saw, in the order in which it took effect. It only grows, and nobody changes
 * it unnoticed ({@link AuditChain}).
 */
@ApplicationScoped
public class AuditLog {
  private final AuditTable table;
  private final AuditedRequest request;
  private final Caller caller;
  private final TransactionSynchronizationRegistry transaction;

  AuditLog(
      AuditTable table,
      AuditedRequest request,
      Caller caller,
      TransactionSynchronizationRegistry transaction) {
    this.table = table;
    this.request = request;
    this.caller = caller;
    this.transaction = transaction;
  }

  /**
   * Something that a caller did.
   *
   * @param action what, as in {@code DEAD_LETTER_REPLAYED}
   * @param subject the thing it is done to; never an identifier of a beneficiary
   * @param note why, or how much
   * @param items of how many beneficiaries, rows or the like, where it is counted
   */
  public record Deed(
      String action, @Nullable AcoId acoId, String subject, String note, @Nullable Long items) {

    public Deed(String action, @Nullable AcoId acoId, String subject, String note) {
      this(action, acoId, subject, note, null);
    }

    /** The same, of so many. */
    public Deed of(long items) {
      return new Deed(action, acoId, subject, note, items);
    }
  }

  /** Who did it, in which role and what for. */
  record Signature(
      String name,
      @Nullable String issuer,
      @Nullable String subject,
      @Nullable String role,
      @Nullable String purpose) {}

  /**
   * Writes down what is done in the caller's transaction: both stay or neither. It is written when
   * the transaction ends, so that nobody who has something to write waits for the work before. A
   * request that writes down what it does owes no other entry.
   *
   * @param by the caller's name
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(String by, Deed deed) {
    var who = signature(by);
    if (isInRequest()) {
      request.settle();
    }
    atTheEnd(() -> table.add(who, deed));
  }

  /** The latest entries before one of them, the latest first. */
  public List<AuditEntry> before(long seq, int limit) {
    return table.before(seq, limit);
  }

  /** What the request owes, in a transaction of its own; before its answer leaves. */
  void recordOwed(@Nullable Integer items) {
    var deed = request.settle();
    if (deed != null) {
      var counted = items == null ? deed : deed.of(items);
      var who = signature(caller.name());
      QuarkusTransaction.requiringNew().run(() -> table.add(who, counted));
    }
  }

  /**
   * A request that may change something leaves its entry in the transaction that changes it: both
   * stay or neither. Nothing where there is no request, or its entry was written.
   */
  void withTheChange() {
    if (isInRequest() && request.owesWithWhatItChanges()) {
      atTheEnd(
          () -> {
            var deed = request.settle();
            if (deed != null) {
              table.add(signature(caller.name()), deed);
            }
          });
    }
  }

  private void atTheEnd(Runnable writing) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            writing.run();
          }

          @Override
          public void afterCompletion(int status) {
            // Nothing remains to be done.
          }
        });
  }

  private Signature signature(String by) {
    return isInRequest()
        ? new Signature(
            by,
            caller.issuer().orElse(null),
            caller.subject().orElse(null),
            caller.role().orElse(null),
            request.purpose())
        : new Signature(by, null, null, null, null);
  }

  /** The request itself is asked: that some request is there is no sign that it is ours. */
  private boolean isInRequest() {
    try {
      request.purpose();
      return true;
    } catch (ContextNotActiveException noRequest) {
      return false;
    }
  }
}
