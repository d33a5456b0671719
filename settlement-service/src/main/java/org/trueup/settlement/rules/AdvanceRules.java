package org.trueup.settlement.rules;

import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.value.PerformanceYear;

/** The rules of money that is paid before it is earned: 42 CFR 425.630, 425.640. */
public record AdvanceRules(
    RuleHistory<PerformanceYear, RestOfAdvance> investmentPayments,
    RuleHistory<PerformanceYear, RestOfAdvance> prepaidSavings) {

  static AdvanceRules read(RuleFolder folder) {
    return new AdvanceRules(
        folder.byYear("advance-investment-payments.yaml", RestOfAdvance.class),
        folder.byYear("prepaid-shared-savings.yaml", RestOfAdvance.class));
  }

  RulesInForce.Advances at(PerformanceYear year) {
    return new RulesInForce.Advances(investmentPayments.find(year), prepaidSavings.find(year));
  }
}
