package org.trueup.assignment.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.agreement.TrackOffer;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.assignment.store.agreement.FiledAgreement;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.AgreementStart;

/** Which tracks an ACO may begin an agreement in, from its history on file. */
@ApplicationScoped
public class TrackEligibility {
  private final Agreements agreements;
  private final Rules rules;

  TrackEligibility(Agreements agreements, Rules rules) {
    this.agreements = agreements;
    this.rules = rules;
  }

  /**
   * @param facts what is known of the ACO besides
   * @param asOf what was on file then
   * @throws Refusal for a start that nobody reviewed
   */
  public List<TrackOffer> offers(
      AcoId acoId, AgreementStart start, AgreementFacts facts, @Nullable Instant asOf) {
    var onFile = agreements.known(acoId, asOf).values().stream().map(FiledAgreement::agreement);
    try {
      return TrackOffer.of(acoId, start, facts, onFile.toList(), rules);
    } catch (NoRuleInForce none) {
      var terms = rules.terms();
      var expected =
          "a start from " + terms.entries().getFirst().from() + " to " + terms.reviewedThrough();
      throw Refusal.broken(
          List.of(
              Fault.inParameter("agreementStart", start, expected)
                  .under(String.valueOf(none.getMessage()), "42 CFR 425.200(b)")));
    }
  }
}
