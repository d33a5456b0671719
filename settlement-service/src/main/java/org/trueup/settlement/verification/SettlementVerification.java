package org.trueup.settlement.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Version;
import org.trueup.settlement.reconciliation.SettlementComputation;
import org.trueup.settlement.store.Settlements;
import org.trueup.settlement.store.Settlements.OnFile;
import org.trueup.settlement.verification.VerifiedSettlement.Difference;

/**
 * Computes stored settlements again from their stored inputs, and compares. Changes nothing and
 * announces nothing.
 */
@ApplicationScoped
public class SettlementVerification {
  private final Settlements settlements;
  private final SettlementComputation computation;

  SettlementVerification(Settlements settlements, SettlementComputation computation) {
    this.settlements = settlements;
    this.computation = computation;
  }

  /**
   * One settlement, the current one or another revision.
   *
   * @throws Refusal 404 when it is not on file
   */
  @Transactional
  public VerifiedSettlement verify(AcoYear of, Version version) {
    return settlements
        .onFile(of, version)
        .map(this::verified)
        .orElseThrow(() -> Refusal.notFound("No settlement of " + of + " exists: " + version));
  }

  /**
   * A page of all settlements, in the order of ACOs and years.
   *
   * @param after the last one of the page before; empty for the first page
   * @param everyRevision whether earlier revisions are wanted too
   */
  @Transactional
  public List<VerifiedSettlement> page(
      Optional<Settlements.Key> after, boolean everyRevision, int size) {
    return settlements.after(after, everyRevision, size).stream().map(this::verified).toList();
  }

  /**
   * What in a settlement does not follow from its own inputs, and from the revision before. It need
   * not be on file.
   */
  List<Difference> differences(SettlementDetermined announced) {
    return EventComparison.of(announced, recomputed(announced));
  }

  /** Whether other software or other rules made it than would make it today. */
  boolean isComputedOtherwise(SettlementDetermined announced) {
    var announcedBy = announced.head();
    var today = recomputed(announced).head();
    return !announcedBy.softwareVersion().equals(today.softwareVersion())
        || !announcedBy.rulesFingerprint().equals(today.rulesFingerprint());
  }

  private VerifiedSettlement verified(OnFile onFile) {
    var stored = onFile.settlement();
    var recomputed = recomputed(stored);
    var differences = new ArrayList<>(EventComparison.of(stored, recomputed));
    differences.addAll(EventComparison.ofColumns(onFile.columns(), onFile.columnsOfEvent()));
    return VerifiedSettlement.of(stored, recomputed, differences);
  }

  private SettlementDetermined recomputed(SettlementDetermined stored) {
    var occasion =
        new SettlementComputation.Occasion(
            stored.head().acoYear(),
            previous(stored),
            stored.cause(),
            stored.recordedAt(),
            assignmentWasKnown(stored));
    return computation.of(occasion, stored.inputs());
  }

  private Optional<SettlementDetermined> previous(SettlementDetermined stored) {
    return stored.revision() == 1
        ? Optional.empty()
        : settlements.find(stored.head().acoYear(), Version.of(stored.revision() - 1));
  }

  /** No amount follows from it: whether a list was announced only tells what is waited for. */
  private static boolean assignmentWasKnown(SettlementDetermined stored) {
    return stored.waitingFor().stream()
        .noneMatch(missing -> missing.what() == Missing.What.ASSIGNMENT);
  }
}
