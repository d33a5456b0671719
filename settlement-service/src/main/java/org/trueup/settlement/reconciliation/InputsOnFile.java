package org.trueup.settlement.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.event.SettlementInputsUsed.CircumstancesInput;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination;
import org.trueup.contracts.event.SettlementInputsUsed.InterimPayment;
import org.trueup.contracts.event.SettlementInputsUsed.ParticipantRevenue;
import org.trueup.contracts.event.SettlementInputsUsed.QualityResult;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.settlement.store.Advances;
import org.trueup.settlement.store.AsOf;
import org.trueup.settlement.store.Facts;
import org.trueup.settlement.store.Settlements;
import org.trueup.settlement.store.UpstreamEvents;

/** Everything on file that a settlement follows from. */
@ApplicationScoped
public class InputsOnFile {
  private final UpstreamEvents announced;
  private final Facts facts;
  private final Advances advances;
  private final Settlements settlements;

  InputsOnFile(UpstreamEvents announced, Facts facts, Advances advances, Settlements settlements) {
    this.announced = announced;
    this.facts = facts;
    this.advances = advances;
    this.settlements = settlements;
  }

  public SettlementInputsUsed of(AcoId aco, PerformanceYear year) {
    return new SettlementInputsUsed(
        announced.agreement(aco, year).orElse(null),
        announced.benchmark(aco, year).orElse(null),
        fact(aco, year, QualityResult.class),
        fact(aco, year, ParticipantRevenue.class),
        fact(aco, year, CircumstancesInput.class),
        fact(aco, year, InterimPayment.class),
        fact(aco, year, CmsDetermination.class),
        ledgerBefore(aco, year, AsOf.NOW));
  }

  /** The same before anything of the year itself was known: nothing but terms and a ledger. */
  public SettlementInputsUsed beforeItBegan(
      AcoId aco, PerformanceYear year, AgreementSigned agreement, Instant asOf) {
    var ledger = ledgerBefore(aco, year, asOf);
    return new SettlementInputsUsed(agreement, null, null, null, null, null, null, ledger);
  }

  public boolean knowsAnAssignment(AcoId aco, PerformanceYear year) {
    return announced.assignmentRevision(aco, year).isPresent();
  }

  private <F> @Nullable F fact(AcoId aco, PerformanceYear year, Class<F> kind) {
    return facts.latest(aco, year, kind).map(Facts.OnFile::content).orElse(null);
  }

  /** What was advanced up to this year, and what earlier years gave back. */
  private List<AdvanceEntry> ledgerBefore(AcoId aco, PerformanceYear year, Instant asOf) {
    var granted =
        advances.of(aco, asOf).stream()
            .filter(entry -> entry.performanceYear().compareTo(year) <= 0)
            .toList();
    if (granted.isEmpty()) {
      return granted;
    }
    var ledger = new ArrayList<>(granted);
    ledger.addAll(settlements.recoupmentsBefore(aco, year, asOf));
    return ledger;
  }
}
