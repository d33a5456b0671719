package org.trueup.settlement.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.reconciliation.InputsOnFile;
import org.trueup.settlement.reconciliation.SettlementComputation;
import org.trueup.settlement.store.AsOf;
import org.trueup.settlement.store.Settlements;
import org.trueup.settlement.store.UpstreamEvents;

/** What is on file about a settlement. Changes nothing. */
@ApplicationScoped
public class SettlementQuery {
  private final Settlements settlements;
  private final UpstreamEvents announced;
  private final InputsOnFile inputsOnFile;
  private final SettlementComputation determination;

  SettlementQuery(
      Settlements settlements,
      UpstreamEvents announced,
      InputsOnFile inputsOnFile,
      SettlementComputation determination) {
    this.settlements = settlements;
    this.announced = announced;
    this.inputsOnFile = inputsOnFile;
    this.determination = determination;
  }

  /**
   * The current settlement; a waiting one with revision 0 where an agreement covers the year and
   * nothing else is known.
   *
   * @throws Refusal 404 when no agreement covers the year
   */
  @Transactional
  public SettlementDetermined current(AcoId aco, PerformanceYear year) {
    if (announced.agreement(aco, year).isEmpty()) {
      throw notCovered(aco, year);
    }
    return settlements.current(aco, year).orElseGet(() -> nothingYet(aco, year));
  }

  /** The settlement in force now, or one that was: see {@link #past}. */
  @Transactional
  public SettlementDetermined known(
      AcoId aco, PerformanceYear year, @Nullable Long revision, @Nullable Instant asOf) {
    return revision == null && asOf == null ? current(aco, year) : past(aco, year, revision, asOf);
  }

  /**
   * The settlement as it was known at a moment, or one revision of it.
   *
   * @throws Refusal 404 when there was none
   */
  private SettlementDetermined past(
      AcoId aco, PerformanceYear year, @Nullable Long revision, @Nullable Instant asOf) {
    var then = AsOf.orNow(asOf);
    var found =
        revision != null
            ? settlements
                .revision(aco, year, revision)
                .filter(known -> !known.head().recordedAt().isAfter(then))
            : settlements.asOf(aco, year, then).or(() -> nothingBy(aco, year, then));
    return found.orElseThrow(
        () ->
            Refusal.notFound(
                "No settlement of "
                    + aco
                    + " for "
                    + year
                    + " was on file: revision "
                    + revision
                    + ", as of "
                    + asOf));
  }

  /**
   * All revisions that were known then, the first one first, with what each follows from.
   *
   * @throws Refusal 404 when no agreement covers the year and nothing is on file about it
   */
  @Transactional
  public List<RecordedRevision> history(AcoId aco, PerformanceYear year, @Nullable Instant asOf) {
    var then = AsOf.orNow(asOf);
    var revisions = settlements.history(aco, year, then);
    if (revisions.isEmpty() && announced.agreement(aco, year, then).isEmpty()) {
      throw notCovered(aco, year);
    }
    return RecordedRevision.of(revisions, announced.assignments(aco, year));
  }

  /** Whether by then a newer assignment was announced than the one this settlement used. */
  @Transactional
  public boolean isStale(SettlementDetermined settlement, @Nullable Instant asOf) {
    var head = settlement.head();
    var benchmark = settlement.inputs().benchmark();
    var used = benchmark == null ? null : benchmark.assignmentRevision();
    var newest =
        announced.assignmentRevision(head.acoId(), head.performanceYear(), AsOf.orNow(asOf));
    return newest.isPresent() && (used == null || newest.getAsLong() > used);
  }

  /**
   * The settlement in force, or the one that was, with every figure on the way to it.
   *
   * @throws Refusal 404 when no agreement covers the year, 409 while it waits for inputs
   */
  @Transactional
  public Settlement settled(AcoId aco, PerformanceYear year, @Nullable Instant asOf) {
    var current = known(aco, year, null, asOf);
    if (current.figures() == null) {
      throw Refusal.conflict(
          "The settlement of " + aco + " for " + year + " waits for " + current.waitingFor());
    }
    return determination.settled(current.inputs(), year);
  }

  private SettlementDetermined nothingYet(AcoId aco, PerformanceYear year) {
    var assignmentKnown = inputsOnFile.knowsAnAssignment(aco, year);
    return waiting(aco, year, inputsOnFile.of(aco, year), assignmentKnown);
  }

  /** Before the first settlement of a year nothing but its agreement was known. */
  private Optional<SettlementDetermined> nothingBy(AcoId aco, PerformanceYear year, Instant then) {
    var assignmentKnown = announced.assignmentRevision(aco, year, then).isPresent();
    return announced
        .agreement(aco, year, then)
        .map(agreement -> inputsOnFile.beforeItBegan(aco, year, agreement, then))
        .map(inputs -> waiting(aco, year, inputs, assignmentKnown));
  }

  private SettlementDetermined waiting(
      AcoId aco, PerformanceYear year, SettlementInputsUsed inputs, boolean assignmentKnown) {
    var occasion =
        new SettlementComputation.Occasion(
            aco,
            year,
            Optional.empty(),
            Cause.of(Cause.Kind.AGREEMENT),
            Instant.EPOCH,
            assignmentKnown);
    return determination.of(occasion, inputs).notYetRecorded();
  }

  private static Refusal notCovered(AcoId aco, PerformanceYear year) {
    return Refusal.notFound(
        "No agreement of "
            + aco
            + " on file covers performance year "
            + year
            + ". Sign one with assignment-service: POST /agreements.");
  }
}
