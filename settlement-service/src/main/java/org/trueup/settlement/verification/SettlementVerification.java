package org.trueup.settlement.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.settlement.reconciliation.SettlementComputation;
import org.trueup.settlement.store.Settlements;
import org.trueup.settlement.store.Settlements.OnFile;

/**
 * Computes stored settlements again from their stored inputs, and compares. Changes nothing and
 * announces nothing.
 */
@ApplicationScoped
public class SettlementVerification {
  private final Settlements settlements;
  private final SettlementComputation determination;

  SettlementVerification(Settlements settlements, SettlementComputation determination) {
    this.settlements = settlements;
    this.determination = determination;
  }

  /**
   * One settlement.
   *
   * @param revision one revision of it; otherwise the current one
   * @throws Refusal 404 when it is not on file
   */
  @Transactional
  public VerifiedSettlement verify(AcoId aco, PerformanceYear year, @Nullable Long revision) {
    return settlements
        .onFile(aco, year, revision)
        .map(this::verified)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "No settlement of "
                        + aco
                        + " for "
                        + year
                        + " is on file"
                        + (revision == null ? "" : ", revision " + revision)));
  }

  /**
   * A page of all settlements, in the order of ACOs and years.
   *
   * @param after the last one of the page before; absent for the first page
   * @param everyRevision whether earlier revisions are wanted too
   */
  @Transactional
  public List<VerifiedSettlement> page(
      Settlements.@Nullable Key after, boolean everyRevision, int size) {
    return settlements.after(after, everyRevision, size).stream().map(this::verified).toList();
  }

  private VerifiedSettlement verified(OnFile onFile) {
    var stored = onFile.settlement();
    var recomputed = recomputed(stored);
    var differences = new ArrayList<>(EventComparison.of(stored, recomputed));
    differences.addAll(EventComparison.ofColumns(onFile.columns(), onFile.columnsOfEvent()));
    return VerifiedSettlement.of(stored, recomputed, differences);
  }

  private SettlementDetermined recomputed(SettlementDetermined stored) {
    var head = stored.head();
    var occasion =
        new SettlementComputation.Occasion(
            head.acoId(),
            head.performanceYear(),
            previous(stored),
            head.cause(),
            head.recordedAt(),
            assignmentWasKnown(stored));
    return determination.of(occasion, stored.inputs());
  }

  private Optional<SettlementDetermined> previous(SettlementDetermined stored) {
    var head = stored.head();
    var supersedes = head.revision() - 1;
    return settlements.revision(head.acoId(), head.performanceYear(), supersedes);
  }

  /** No amount follows from it: whether a list was announced only tells what is waited for. */
  private static boolean assignmentWasKnown(SettlementDetermined stored) {
    return stored.waitingFor().stream()
        .noneMatch(missing -> missing.what() == Missing.What.ASSIGNMENT);
  }
}
