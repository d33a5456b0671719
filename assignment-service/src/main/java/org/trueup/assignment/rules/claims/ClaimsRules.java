package org.trueup.assignment.rules.claims;

import java.util.List;
import java.util.Objects;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.RulesRead;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The rules of claims-based assignment: 42 CFR 425.20, 425.400 to 425.404.
 *
 * @param beneficiaries who can be assigned, and which claims of facilities count
 */
public record ClaimsRules(
    RuleHistory<PerformanceYear, ClaimsSteps> steps,
    RuleHistory<PerformanceYear, PrimaryCareServices> services,
    RuleHistory<PerformanceYear, AssignableBeneficiaries> beneficiaries) {

  /** The rules of one year. */
  public record InForce(
      Ruled<ClaimsSteps> steps,
      Ruled<PrimaryCareServices> services,
      Ruled<AssignableBeneficiaries> beneficiaries) {

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
        folder.byYear("assignable-people.yaml", AssignableBeneficiaries.class));
  }

  /**
   * Those of one year.
   *
   * @throws org.trueup.contracts.rule.NoRuleInForce when nobody has reviewed them for it
   */
  public InForce of(PerformanceYear year) {
    return new InForce(steps.at(year), services.at(year), beneficiaries.at(year));
  }
}
