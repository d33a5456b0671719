package org.trueup.settlement.outlook;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination;
import org.trueup.contracts.value.AsOf;
import org.trueup.settlement.bench.projection.BenchParameters;
import org.trueup.settlement.bench.projection.Outcome;
import org.trueup.settlement.store.KeptProjections;

/**
 * Keeps what is expected of a year with each revision of its settlement, in the same transaction,
 * and once CMS determined, where the final savings rate lay.
 */
@ApplicationScoped
class ProjectionRecording {
  private final OutlookQuery outlooks;
  private final KeptProjections kept;
  private final BenchParameters parameters;

  ProjectionRecording(OutlookQuery outlooks, KeptProjections kept, BenchParameters parameters) {
    this.outlooks = outlooks;
    this.kept = kept;
    this.parameters = parameters;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void keep(@Observes SettlementDetermined settlement) {
    outlooks.find(settlement, AsOf.NOW).ifPresent(this::keep);
    var determination = settlement.inputs().cmsDetermination();
    if (settlement.figures() != null
        && determination != null
        && determination.kind() != CmsDetermination.Kind.REOPENED) {
      recordOutcomes(settlement);
    }
  }

  private void keep(Outlook outlook) {
    var settlement = outlook.settlement();
    kept.save(
        new KeptProjections.Kept(
            0,
            settlement.head().acoYear(),
            settlement.revision(),
            outlook.stage().name(),
            outlook.expected(),
            outlook.terms().minimumRate(),
            parameters.fingerprint()),
        settlement.recordedAt());
  }

  private void recordOutcomes(SettlementDetermined settlement) {
    var settled = requireNonNull(settlement.figures()).savingsRate();
    for (var projection : kept.open(settlement.head().acoYear(), settlement.revision())) {
      kept.save(
          projection.id(),
          settled,
          Outcome.of(projection.outlook(), settled, projection.minimumRate(), parameters.years()),
          settlement.recordedAt());
    }
  }
}
