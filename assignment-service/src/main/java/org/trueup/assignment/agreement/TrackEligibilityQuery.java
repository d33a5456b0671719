package org.trueup.assignment.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.trueup.assignment.calculation.agreement.TrackOffer;
import org.trueup.assignment.calculation.agreement.UnreviewedStart;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.assignment.store.agreement.FiledAgreement;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.AsOf;

/** Shows which tracks an ACO may begin an agreement in, from its history on file. */
@ApplicationScoped
public class TrackEligibilityQuery {
  private final Agreements agreements;
  private final Rules rules;

  TrackEligibilityQuery(Agreements agreements, Rules rules) {
    this.agreements = agreements;
    this.rules = rules;
  }

  /**
   * Every track.
   *
   * @param facts what is known of the ACO besides
   * @param asOf what was on file then
   * @throws Refusal 422 for a start that nobody reviewed
   */
  public List<TrackOffer> offers(
      AcoId acoId, AgreementStart start, AgreementFacts facts, AsOf asOf) {
    var onFile = agreements.known(acoId, asOf).values().stream().map(FiledAgreement::agreement);
    var applicant = new TrackOffer.Applicant(acoId, start, facts, onFile.toList());
    try {
      return TrackOffer.of(applicant, rules);
    } catch (NoRuleInForce none) {
      throw Refusal.broken(
          List.of(UnreviewedStart.fault(Place.parameter("agreementStart"), start, none, rules)));
    }
  }
}
