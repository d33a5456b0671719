package org.trueup.assignment.rules.claims;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.PerformanceYear;

/** What assignment by claims goes by, over the years. */
public record ClaimsRules(
    RuleHistory<PerformanceYear, ClaimsSteps> steps,
    RuleHistory<PerformanceYear, PrimaryCareServices> services,
    RuleHistory<PerformanceYear, AssignablePeople> people) {

  public static ClaimsRules read(RuleFolder folder) {
    return new ClaimsRules(
        folder.byYear("claims-assignment.yaml", ClaimsSteps.class),
        folder.byYear("primary-care-services.yaml", PrimaryCareServices.class),
        folder.byYear("assignable-people.yaml", AssignablePeople.class));
  }

  /** Why some of a year's rules are not certain yet, each with its file. */
  public List<String> provisional(PerformanceYear year) {
    return Stream.<Ruled<?>>of(steps.at(year), services.at(year), people.at(year))
        .filter(Ruled::isProvisional)
        .map(rule -> rule.rule() + ": " + Objects.requireNonNull(rule.provisional()))
        .toList();
  }
}
