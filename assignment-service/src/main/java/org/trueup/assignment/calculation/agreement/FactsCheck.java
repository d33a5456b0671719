package org.trueup.assignment.calculation.agreement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.RuleSet;

/** Whether what is said of an ACO can be, and has a meaning in its agreement. */
final class FactsCheck {
  private static final String PROPOSAL = "Facts of the 2011 proposal";
  private static final String PROPOSAL_CITE = "76 FR 19528";

  private final Agreement agreement;
  private final Rules rules;
  private final List<Fault> faults = new ArrayList<>();

  private FactsCheck(Agreement agreement, Rules rules) {
    this.agreement = agreement;
    this.rules = rules;
  }

  static List<Fault> faults(Agreement agreement, Rules rules) {
    var check = new FactsCheck(agreement, rules);
    var facts = agreement.facts();
    check.setByCms(facts.minimumRateSetByCms());
    check.visitShare(facts.fqhcRhcVisitShare());
    check.ofTheProposal("fqhcRhcVisitShare", facts.fqhcRhcVisitShare());
    check.ofTheProposal("netSavingsExempt", facts.netSavingsExempt());
    return check.faults;
  }

  private void setByCms(@Nullable Rate rate) {
    rules
        .agreements()
        .leastRatesSetByCms()
        .find(agreement.start())
        .filter(rule -> rate != null && !(rate.isShare() && rate.isAtLeast(rule.value().least())))
        .ifPresent(
            rule -> {
              var expected = "a rate from " + rule.value().least().toPercent() + " to 100%";
              faults.add(
                  Fault.at("/facts/minimumRateSetByCms", rate, expected)
                      .under(rule.title(), rule.cite()));
            });
  }

  private void visitShare(@Nullable Rate share) {
    if (share != null && !share.isShare()) {
      var fault = Fault.at("/facts/fqhcRhcVisitShare", share, "a share from 0 to 1");
      faults.add(fault.under(PROPOSAL, PROPOSAL_CITE));
    }
  }

  private void ofTheProposal(String name, @Nullable Object value) {
    var terms = rules.agreements().terms().at(agreement.start()).value();
    if (value != null && terms.ruleSet() != RuleSet.P2011) {
      var expected = "left out: only agreements under the 2011 proposal have it";
      var fault = Fault.at("/facts/" + name, value, expected);
      faults.add(fault.under(PROPOSAL, PROPOSAL_CITE));
    }
  }
}
