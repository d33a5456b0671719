package org.trueup.settlement.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.messaging.Recorded;
import org.trueup.settlement.fact.FactKind;
import org.trueup.settlement.store.Advances;
import org.trueup.settlement.store.Facts;
import org.trueup.settlement.store.Settlements;
import org.trueup.settlement.store.UpstreamEvents;

/** Everything on file that a settlement follows from. */
@ApplicationScoped
public class InputsOnFile {
  private final UpstreamEvents upstream;
  private final Facts facts;
  private final Advances advances;
  private final Settlements settlements;

  InputsOnFile(UpstreamEvents upstream, Facts facts, Advances advances, Settlements settlements) {
    this.upstream = upstream;
    this.facts = facts;
    this.advances = advances;
    this.settlements = settlements;
  }

  public SettlementInputsUsed of(AcoYear of) {
    return new SettlementInputsUsed(
        upstream.agreement(of, AsOf.NOW).orElse(null),
        upstream.benchmark(of).orElse(null),
        fact(of, FactKind.QUALITY),
        fact(of, FactKind.PARTICIPANT_REVENUE),
        fact(of, FactKind.CIRCUMSTANCES),
        fact(of, FactKind.INTERIM_PAYMENT),
        fact(of, FactKind.PREPAID_SHARED_SAVINGS),
        fact(of, FactKind.CMS_DETERMINATION),
        ledgerBefore(of, AsOf.NOW));
  }

  /** The same before anything of the year itself was known: nothing but terms and a ledger. */
  public SettlementInputsUsed beforeItBegan(AcoYear of, AgreementSigned agreement, AsOf asOf) {
    var ledger = ledgerBefore(of, asOf);
    return SettlementInputsUsed.of(agreement, ledger);
  }

  public boolean knowsAnAssignment(AcoYear of) {
    return upstream.assignmentRevision(of, AsOf.NOW).isPresent();
  }

  private <F> @Nullable F fact(AcoYear of, FactKind<F> kind) {
    return facts.latest(of, kind, AsOf.NOW).map(Recorded.OnFile::fact).orElse(null);
  }

  /** What was advanced up to this year, and what earlier years gave back. */
  private List<AdvanceEntry> ledgerBefore(AcoYear of, AsOf asOf) {
    var granted =
        advances.of(of.aco(), asOf).stream()
            .filter(entry -> entry.performanceYear().compareTo(of.year()) <= 0)
            .toList();
    if (granted.isEmpty()) {
      return granted;
    }
    var ledger = new ArrayList<>(granted);
    settlements
        .takenBack(of.aco(), asOf)
        .headMap(of.year())
        .forEach((year, amount) -> ledger.add(AdvanceEntry.recouped(amount, year)));
    return ledger;
  }
}
