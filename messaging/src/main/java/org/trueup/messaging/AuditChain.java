package org.trueup.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the audit log is what it was: each entry has the hash of the one before, so the
 * hash of the last one, kept elsewhere, stands for all.
 */
@ApplicationScoped
public class AuditChain {
  private static final int MOST_SECONDS = 1_800;

  private final AuditTable table;

  AuditChain(AuditTable table) {
    this.table = table;
  }

  /** An entry by its hash: who keeps it can tell later whether anything before it was changed. */
  public record Anchor(long seq, String hash) {}

  /**
   * What was found.
   *
   * @param entries how many there are
   * @param head the last one; absent where there is none
   * @param brokenAt the first entry that is not what it was; absent where all are
   * @param reason in what it differs
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Verified(
      boolean verified,
      long entries,
      @Nullable Anchor head,
      @Nullable Long brokenAt,
      @Nullable String reason) {}

  /** The last entry; empty where there is none. */
  public Optional<Anchor> head() {
    return table.last().map(entry -> new Anchor(entry.seq(), entry.hash()));
  }

  /**
   * Computes all hashes again.
   *
   * @param known an entry that was kept elsewhere, which must be among them
   */
  @Transactional
  @TransactionConfiguration(timeout = MOST_SECONDS)
  public Verified verify(Optional<Anchor> known) {
    var walk = new Walk(known.orElse(null));
    table.each(walk::next);
    return walk.found();
  }

  /** One way through all entries. */
  private static final class Walk {
    private final @Nullable Anchor known;
    private boolean knownWasMet;
    private long entries;
    private Anchor head = new Anchor(0, AuditEntry.BEGINNING);
    private @Nullable Long brokenAt;
    private @Nullable String reason;

    Walk(@Nullable Anchor known) {
      this.known = known;
      this.knownWasMet = known == null;
    }

    void next(AuditEntry entry) {
      entries++;
      if (!entry.previous().equals(head.hash())) {
        isBroken(entry, "it does not follow the entry before it");
      } else if (!entry.hash().equals(entry.computedHash())) {
        isBroken(entry, "it is not what it was when it was written");
      }
      if (known != null && entry.seq() == known.seq()) {
        knownWasMet = true;
        if (!entry.hash().equals(known.hash())) {
          isBroken(entry, "it is not the entry with the hash that was given");
        }
      }
      head = new Anchor(entry.seq(), entry.hash());
    }

    Verified found() {
      if (brokenAt == null && known != null && !knownWasMet) {
        brokenAt = known.seq();
        reason = "there is no such entry any more";
      }
      return new Verified(brokenAt == null, entries, entries == 0 ? null : head, brokenAt, reason);
    }

    private void isBroken(AuditEntry entry, String how) {
      if (brokenAt == null) {
        brokenAt = entry.seq();
        reason = how;
      }
    }
  }
}
