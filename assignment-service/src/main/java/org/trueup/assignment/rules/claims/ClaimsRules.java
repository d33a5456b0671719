package org.trueup.assignment.rules.claims;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.RulesRead;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The rules of claims-based assignment: 42 CFR 425.20, 425.400 to 425.404.
 *
 * @param beneficiaries who can be assigned, and which claims of facilities count
 * @param participantDates whether a participant may come or go within a year
 */
public record ClaimsRules(
    RuleHistory<PerformanceYear, ClaimsSteps> steps,
    RuleHistory<PerformanceYear, PrimaryCareServices> services,
    RuleHistory<PerformanceYear, AssignableBeneficiaries> beneficiaries,
    RuleHistory<PerformanceYear, Boolean> participantDates) {

  /**
   * The rules of one year.
   *
   * @param participantDates empty where participant lists stand for the whole year
   */
  public record InForce(
      Ruled<ClaimsSteps> steps,
      Ruled<PrimaryCareServices> services,
      Ruled<AssignableBeneficiaries> beneficiaries,
      Optional<Ruled<Boolean>> participantDates) {

    /** Those of a claims population whose participants take part all the time. */
    public InForce undated() {
      return new InForce(steps, services, beneficiaries, Optional.empty());
    }

    /** Why some of them are not certain yet, each with its file. */
    public List<String> provisional() {
      return RulesRead.provisional(this)
          .map(rule -> rule.rule() + ": " + Objects.requireNonNull(rule.provisional()))
          .toList();
    }
  }

  public static ClaimsRules read(RuleFolder folder) {
    return new ClaimsRules(
        folder.byYear("claims-assignment.yaml", ClaimsSteps.class),
        folder.byYear("primary-care-services.yaml", PrimaryCareServices.class),
        folder.byYear("assignable-people.yaml", AssignableBeneficiaries.class),
        folder.byYear("participant-dates.yaml", Boolean.class));
  }

  /**
   * Those of one year.
   *
   * @throws org.trueup.contracts.rule.NoRuleInForce when nobody has reviewed them for it
   */
  public InForce of(PerformanceYear year) {
    return new InForce(
        steps.at(year), services.at(year), beneficiaries.at(year), participantDates.find(year));
  }
}
