package org.trueup.messaging;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** What the request at hand has to leave in the audit log, until it is written down. */
@RequestScoped
class AuditedRequest {
  private AuditLog.@Nullable Deed owed;
  private @Nullable String purpose;
  private boolean writes;

  /**
   * It is written down when nothing else is.
   *
   * @param writes whether it may change something, and is to be written down with that
   */
  void owes(AuditLog.Deed deed, boolean writes) {
    this.owed = deed;
    this.writes = writes;
  }

  void isFor(@Nullable String purpose) {
    this.purpose = purpose;
  }

  @Nullable String purpose() {
    return purpose;
  }

  boolean owesWithWhatItChanges() {
    return owed != null && writes;
  }

  /** What is still to be written down; nothing is any more after this. */
  AuditLog.@Nullable Deed settle() {
    var deed = owed;
    owed = null;
    return deed;
  }
}
