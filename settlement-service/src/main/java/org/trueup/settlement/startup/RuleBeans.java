package org.trueup.settlement.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.settlement.report.SettlementReport;
import org.trueup.settlement.rules.Rules;

/** Reads rules and words once, at start-up: with a bad file the service does not start. */
@ApplicationScoped
class RuleBeans {
  @Produces
  @Singleton
  @io.quarkus.runtime.Startup
  Rules rules(
      @ConfigProperty(name = "trueup.rules.carry-forward", defaultValue = "false")
          boolean carryForward) {
    return Rules.read(carryForward);
  }

  @Produces
  @Singleton
  @io.quarkus.runtime.Startup
  SettlementReport report() {
    return SettlementReport.read();
  }
}
