package org.trueup.assignment.calculation.agreement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.agreement.ReducedLimitTracks;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.RuleSet;

/** Whether what is said of an ACO can be, and has a meaning in its agreement. */
final class FactsCheck {
  private static final String PROPOSAL = "Facts of the 2011 proposal";
  private static final String PROPOSAL_CITE = "76 FR 19528";

  private static final String REDUCED = "Lower limits of few beneficiaries in an earlier year";
  private static final String REDUCED_CITE = "42 CFR 425.110(a)";

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
    check.reducedLimits(facts.reducedLimits());
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

  /** From agreements of 2027 on, and in the BASIC track alone: 42 CFR 425.110(a). */
  private void reducedLimits(AgreementFacts.@Nullable ReducedLimits limits) {
    if (limits == null) {
      return;
    }
    share("/facts/reducedLimits/performancePayment", limits.performancePayment());
    share("/facts/reducedLimits/lossSharing", limits.lossSharing());
    var rule = rules.agreements().reducedLimits().find(agreement.start());
    if (rule.isEmpty()) {
      var fault =
          Fault.at("/facts/reducedLimits", null, "left out: agreements from 2027 on have them");
      faults.add(fault.under(REDUCED, REDUCED_CITE));
    }
    rule.ifPresent(this::onlyIn);
  }

  private void onlyIn(Ruled<ReducedLimitTracks> rule) {
    agreement
        .tracksByYear()
        .forEach(
            (year, track) -> {
              if (!rule.value().tracks().contains(track)) {
                var expected =
                    "a level of the BASIC track: an ACO with reduced limits is in no other";
                faults.add(
                    Fault.at("/tracksByYear/" + year, track, expected)
                        .under(rule.title(), rule.cite()));
              }
            });
  }

  private void share(String pointer, @Nullable Rate share) {
    if (share == null || !share.isShare()) {
      var fault = Fault.at(pointer, share, "a share of the updated benchmark, from 0 to 1");
      faults.add(fault.under(REDUCED, REDUCED_CITE));
    }
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
