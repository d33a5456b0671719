package org.trueup.settlement.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.IntakeState;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.reconciliation.InputsOnFile;
import org.trueup.settlement.reconciliation.SettlementComputation;
import org.trueup.settlement.store.Settlements;
import org.trueup.settlement.store.UpstreamEvents;

/** What is on file about a settlement. Changes nothing. */
@ApplicationScoped
public class SettlementQuery {
  private final Settlements settlements;
  private final UpstreamEvents upstream;
  private final InputsOnFile inputsOnFile;
  private final SettlementComputation computation;
  private final IntakeState intake;

  SettlementQuery(
      Settlements settlements,
      UpstreamEvents upstream,
      InputsOnFile inputsOnFile,
      SettlementComputation computation,
      IntakeState intake) {
    this.settlements = settlements;
    this.upstream = upstream;
    this.inputsOnFile = inputsOnFile;
    this.computation = computation;
    this.intake = intake;
  }

  /**
   * The current settlement; a waiting one with revision 0 where an agreement covers the year and
   * nothing else is known.
   *
   * @throws Refusal 404 when no agreement covers the year
   */
  @Transactional
  public SettlementDetermined current(AcoYear of) {
    if (upstream.agreement(of, AsOf.NOW).isEmpty()) {
      throw notCovered(of);
    }
    return settlements.find(of, Version.CURRENT).orElseGet(() -> nothingYet(of));
  }

  /** The latest revision of each of these years that has a settlement. */
  @Transactional
  public Map<AcoYear, Long> latestRevisions(List<AcoYear> years) {
    return settlements.latestRevisions(years);
  }

  /**
   * The current settlement, or one version of it.
   *
   * @throws Refusal 404 when there was none
   */
  @Transactional
  public SettlementDetermined version(AcoYear of, Version version) {
    if (version.isCurrent()) {
      return current(of);
    }
    var found = settlements.find(of, version);
    return (version.revision().isPresent() ? found : found.or(() -> nothingBy(of, version.asOf())))
        .orElseThrow(() -> Refusal.notFound("No settlement of " + of + " exists: " + version));
  }

  /**
   * All revisions that were known then, the first one first, with what each follows from.
   *
   * @throws Refusal 404 when no agreement covers the year and nothing is on file about it
   */
  @Transactional
  public List<RecordedRevision> history(AcoYear of, AsOf asOf) {
    var revisions = settlements.history(of, asOf);
    if (revisions.isEmpty() && upstream.agreement(of, asOf).isEmpty()) {
      throw notCovered(of);
    }
    return RecordedRevision.of(revisions, upstream.assignments(of));
  }

  /**
   * Whether by then a newer assignment was announced than the one this settlement used, or now any
   * event waits to be taken in.
   */
  @Transactional
  public boolean isStale(SettlementDetermined settlement, AsOf asOf) {
    return asOf.isNow() && intake.isBehind(settlement.acoId())
        || restsOnAnOlderList(settlement, asOf);
  }

  private boolean restsOnAnOlderList(SettlementDetermined settlement, AsOf asOf) {
    var benchmark = settlement.inputs().benchmark();
    var used = benchmark == null ? null : benchmark.assignmentRevision();
    var newest = upstream.assignmentRevision(settlement.head().acoYear(), asOf);
    return newest.isPresent() && (used == null || newest.getAsLong() > used);
  }

  /** A settlement that has a result, with every figure on the way to it. */
  public Settlement settled(SettlementDetermined computed) {
    return computation.settled(computed.inputs(), computed.head().performanceYear());
  }

  /**
   * The current settlement, or the one that was, which has a result.
   *
   * @throws Refusal 404 when no agreement covers the year, 409 while it waits for inputs
   */
  @Transactional
  public SettlementDetermined computed(AcoYear of, AsOf asOf) {
    var current = version(of, Version.knownAt(asOf));
    if (current.figures() == null) {
      throw Refusal.conflict(
          "The settlement of " + of + " waits for " + Missing.inWords(current.waitingFor()));
    }
    return current;
  }

  private SettlementDetermined nothingYet(AcoYear of) {
    return waiting(of, inputsOnFile.of(of), inputsOnFile.knowsAnAssignment(of));
  }

  /** Before the first settlement of a year nothing but its agreement was known. */
  private Optional<SettlementDetermined> nothingBy(AcoYear of, AsOf asOf) {
    var assignmentKnown = upstream.assignmentRevision(of, asOf).isPresent();
    return upstream
        .agreement(of, asOf)
        .map(agreement -> inputsOnFile.beforeItBegan(of, agreement, asOf))
        .map(inputs -> waiting(of, inputs, assignmentKnown));
  }

  private SettlementDetermined waiting(
      AcoYear of, SettlementInputsUsed inputs, boolean assignmentKnown) {
    var cause = Cause.of(Cause.Kind.AGREEMENT);
    var occasion =
        new SettlementComputation.Occasion(
            of, Optional.empty(), cause, Instant.EPOCH, assignmentKnown);
    return computation.of(occasion, inputs).notYetRecorded();
  }

  private static Refusal notCovered(AcoYear of) {
    return Refusal.notFound(
        "No agreement of "
            + of.aco()
            + " on file covers performance year "
            + of.year()
            + ". Sign one with assignment-service: POST /agreements.");
  }
}
