package org.trueup.settlement.reconciliation;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.report.Assumptions;
import org.trueup.settlement.report.SettlementReport;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.TrackYear;

/** From the inputs on file to the event that announces what follows from them. */
@ApplicationScoped
public class SettlementComputation {
  private final Rules rules;
  private final SettlementReport report;
  private final String softwareVersion;

  SettlementComputation(
      Rules rules,
      SettlementReport report,
      @ConfigProperty(name = "quarkus.application.version") String softwareVersion) {
    this.rules = rules;
    this.report = report;
    this.softwareVersion = softwareVersion;
  }

  /**
   * Which year is settled, after what, when and why.
   *
   * @param assignmentKnown whether any assignment of the year was announced so far; only what is
   *     waited for depends on it
   */
  public record Occasion(
      AcoYear of,
      Optional<SettlementDetermined> previous,
      Cause cause,
      Instant recordedAt,
      boolean assignmentKnown) {

    private EventHead.Occasion next() {
      long before = previous.map(SettlementDetermined::revision).orElse(0L);
      return new EventHead.Occasion(of, before + 1, recordedAt, cause);
    }
  }

  /** What follows from complete inputs: the calculation, and what it assumed. */
  private record Computed(Settlement settlement, List<String> assumptions) {
    static Computed of(Settlement settlement) {
      return new Computed(settlement, Assumptions.of(settlement));
    }
  }

  /** What came of the inputs: a computation, or what is missing for one. */
  private record Result(
      SettlementInputsUsed inputs, List<Missing> missing, Optional<Computed> computed) {}

  public SettlementDetermined of(Occasion occasion, SettlementInputsUsed inputs) {
    var of = occasion.of();
    var missing = Readiness.missing(of, inputs, occasion.assignmentKnown());
    var computed =
        missing.isEmpty()
            ? Optional.of(Computed.of(settled(inputs, of.year())))
            : Optional.<Computed>empty();
    var stage = computed.map(done -> stage(inputs, done)).orElse(Stage.WAITING);
    var head =
        EventHead.of(
            occasion.next(), inputs.agreement(), stage, origin(computed.map(Computed::settlement)));
    return event(head, new Result(inputs, missing, computed), occasion.previous());
  }

  /** The calculation alone, from complete inputs. */
  public Settlement settled(SettlementInputsUsed inputs, PerformanceYear year) {
    var agreement = requireNonNull(inputs.agreement());
    var track = requireNonNull(agreement.tracksByYear().get(year));
    return Settlement.of(
        InputsMapping.of(inputs, year, rules), rules.of(TrackYear.of(agreement, year, track)));
  }

  private SettlementDetermined event(
      EventHead head, Result result, Optional<SettlementDetermined> previous) {
    var settlement = result.computed().map(Computed::settlement);
    var figures = settlement.map(FiguresMapping::of).orElse(null);
    var before = previous.map(SettlementDetermined::payment).orElse(null);
    var unsigned =
        new SettlementDetermined(
            head,
            result.inputs(),
            result.missing(),
            figures,
            CurrentAmount.of(result.inputs(), figures),
            result.computed().map(Computed::assumptions).orElse(List.of()),
            before,
            figures == null || before == null ? null : figures.payment().minus(before),
            settlement
                .map(done -> report.of(done, FactsBehind.of(result.inputs())))
                .orElse(List.of()),
            "");
    return unsigned.withFingerprint(Fingerprint.of(unsigned));
  }

  private EventHead.Origin origin(Optional<Settlement> settlement) {
    return new EventHead.Origin(
        settlement.map(Settlement::provisionalRules).orElse(List.of()),
        settlement.flatMap(done -> done.rules().carriedForwardFrom()),
        rules.fingerprint(),
        softwareVersion);
  }

  private static Stage stage(SettlementInputsUsed inputs, Computed computed) {
    var determination = inputs.cmsDetermination();
    if (determination != null) {
      return switch (determination.kind()) {
        case INITIAL -> Stage.INITIAL_DETERMINATION;
        case REOPENED -> Stage.REOPENED;
        case REVISED -> Stage.REVISED_INITIAL_DETERMINATION;
      };
    }
    if (computed.settlement().isNotReconciled()) {
      return Stage.NOT_RECONCILED;
    }
    var benchmark = requireNonNull(inputs.benchmark());
    return benchmark.head().stage() == Stage.RECONCILED && computed.assumptions().isEmpty()
        ? Stage.RECONCILED
        : Stage.PROJECTED;
  }
}
