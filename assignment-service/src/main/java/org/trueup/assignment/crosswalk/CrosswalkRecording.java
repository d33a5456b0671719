package org.trueup.assignment.crosswalk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.trueup.assignment.calculation.list.FiledCrosswalk;
import org.trueup.assignment.calculation.list.IdentifierChange;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;

/**
 * Records changes of identifiers: two identifiers become one beneficiary, in every list on file.
 * The years of the ACO that sent them are determined before it is answered, those of others after.
 */
@ApplicationScoped
public class CrosswalkRecording {
  private final CrosswalkFiling filing;
  private final PendingDeterminations pending;

  CrosswalkRecording(CrosswalkFiling filing, PendingDeterminations pending) {
    this.filing = filing;
    this.pending = pending;
  }

  /**
   * Records those that are new.
   *
   * @return how many were new
   * @throws Refusal 403 when a row is not about the ACO's own beneficiaries alone, 409 when one
   *     contradicts another or what is on file; with the rows, and nothing was saved then
   */
  public int record(AcoId acoId, List<IdentifierChange> sent, Sender sender) {
    if (sender.ofAllAcos()) {
      filing.giveTokens(sent);
    }
    int added = filing.file(acoId, sent, sender);
    if (added > 0) {
      pending.determine(acoId);
    }
    return added;
  }

  /**
   * Withdraws a crosswalk. It stays on file; its beneficiaries are as many as before it again.
   *
   * @throws Refusal 404 when the ACO has no such crosswalk, 403 when it concerns other ACOs too
   */
  public FiledCrosswalk withdraw(AcoId acoId, long crosswalkId, String reason, Sender sender) {
    var withdrawn = filing.withdraw(acoId, crosswalkId, reason, sender);
    pending.determine(acoId);
    return withdrawn;
  }

  /** The crosswalks of an ACO, withdrawn ones too, in the order in which they came. */
  public List<FiledCrosswalk> onFile(AcoId acoId, Sender reader) {
    return filing.onFile(acoId, reader);
  }
}
