package org.trueup.benchmark.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.benchmark.rules.RiskCap;
import org.trueup.benchmark.store.Agreements;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.value.PerformanceYear;

/** Whether an agreement looks at the risk of enrollment types, or of groups within them. */
@ApplicationScoped
class RiskTableCheck {
  private static final String RULE =
      "Agreements before July 2019 look at newly and continuously assigned beneficiaries";

  private final Agreements agreements;
  private final BenchmarkRules rules;

  RiskTableCheck(Agreements agreements, BenchmarkRules rules) {
    this.agreements = agreements;
    this.rules = rules;
  }

  /** The fault of a table that the agreement of the year has no use for. */
  Optional<Fault> fault(InputTableKey key) {
    var year = PerformanceYear.parse(key.subject());
    return agreements.of(key.aco()).stream()
        .filter(agreement -> agreement.covers(year))
        .findFirst()
        .map(agreement -> new InputTableKey(table(agreement, year), key.owner(), key.subject()))
        .filter(wanted -> wanted.table() != key.table())
        .map(wanted -> instead(wanted, key));
  }

  private static Fault instead(InputTableKey wanted, InputTableKey sent) {
    var expected =
        "a year whose agreement looks at " + sent.table().title() + ": PUT " + wanted.path();
    return new Fault(Place.parameter("py"), sent.subject(), expected, RULE, wanted.table().cite());
  }

  private InputTable table(AgreementSigned agreement, PerformanceYear year) {
    var inForce = rules.methods().of(agreement.start(), agreement.period() == 1, year);
    return inForce.update().riskAdjustment().value() instanceof RiskCap.ByGroup
        ? InputTable.RISK_GROUPS
        : InputTable.RISK_SCORES;
  }
}
