package org.trueup.assignment.startup;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.claims.OpportunityRules;
import org.trueup.contracts.rule.RuleBook;

/** Reads the rules once, at start-up: with a bad file the service does not start. */
@ApplicationScoped
class RuleBeans {
  @Startup
  @Produces
  @Singleton
  Rules rules(
      @ConfigProperty(name = "trueup.rules.carry-forward", defaultValue = "false")
          boolean carryForward) {
    return Rules.read(carryForward);
  }

  /** For the sheets of years. */
  @Produces
  @Singleton
  RuleBook book(Rules rules) {
    return rules.book();
  }

  /** What is looked for in claims, apart from the rules of assignment. */
  @Startup
  @Produces
  @Singleton
  OpportunityRules opportunity(
      @ConfigProperty(name = "trueup.rules.carry-forward", defaultValue = "false")
          boolean carryForward) {
    return OpportunityRules.read(carryForward);
  }
}
