package org.trueup.settlement.startup;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.contracts.rule.RuleBook;
import org.trueup.settlement.bench.projection.BenchParameters;
import org.trueup.settlement.report.SettlementReport;
import org.trueup.settlement.rules.Rules;

/** Reads rules and words once, at start-up: with a bad file the service does not start. */
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

  /** What projections rest on besides the facts. */
  @Startup
  @Produces
  @Singleton
  BenchParameters benchParameters() {
    return BenchParameters.read();
  }

  @Startup
  @Produces
  @Singleton
  SettlementReport report() {
    return SettlementReport.read();
  }
}
