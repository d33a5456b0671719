package org.trueup.assignment.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trueup.assignment.calculation.opportunity.Network;
import org.trueup.assignment.calculation.opportunity.Opportunity;
import org.trueup.assignment.calculation.opportunity.ProfessionalLine;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.claims.ClaimsRules;
import org.trueup.assignment.rules.claims.OpportunityMeasures;
import org.trueup.assignment.rules.claims.OpportunityRules;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.PerformanceYear;

/** What is looked for in the claims of a year, and which services count in its assignment. */
@ApplicationScoped
public class OpportunityComputation {
  private final OpportunityRules opportunity;
  private final Rules rules;

  OpportunityComputation(OpportunityRules opportunity, Rules rules) {
    this.opportunity = opportunity;
    this.rules = rules;
  }

  /**
   * What is looked for in a year.
   *
   * @param measures codes and thresholds, with what is not certain of them
   * @param claims which services count in assignment
   * @param fingerprint of the files of both
   */
  public record InYear(
      Ruled<OpportunityMeasures> measures, ClaimsRules.InForce claims, String fingerprint) {

    /** The question about claims, with a network. */
    public Opportunity question(Network network, Set<String> affiliates) {
      return new Opportunity(network, affiliates, this::counts, measures.value());
    }

    /** What is not certain of any of it, in words. */
    public List<String> provisional() {
      return Stream.concat(Stream.ofNullable(measures.provisional()), claims.provisional().stream())
          .toList();
    }

    private boolean counts(ProfessionalLine.Service service) {
      var steps = claims.steps().value();
      return claims.services().value().codes().has(service.code())
          && steps.firstStep().contains(steps.group(service.specialty()));
    }
  }

  /**
   * What is looked for in a year.
   *
   * @throws Refusal 422 when nobody reviewed how claims assign in it
   */
  public InYear in(PerformanceYear year) {
    try {
      return new InYear(opportunity.measures().at(year), rules.claims().of(year), fingerprint());
    } catch (NoRuleInForce none) {
      throw Refusal.broken(
          List.of(
              none.fault(
                  Place.parameter("py"),
                  year,
                  "a year with claims-based assignment",
                  "42 CFR 425.402")));
    }
  }

  private String fingerprint() {
    var both = opportunity.fingerprint() + rules.fingerprint();
    return Fingerprint.sha256(both.getBytes(StandardCharsets.UTF_8));
  }
}
