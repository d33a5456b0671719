package org.trueup.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.trueup.settlement.report.SettlementReport;
import org.trueup.settlement.rules.Rules;

/** Reads rules and words once, at start-up: with a bad file the service does not start. */
@ApplicationScoped
class RulesProduction {
  @Produces
  @Singleton
  @io.quarkus.runtime.Startup
  Rules rules() {
    return Rules.read();
  }

  @Produces
  @Singleton
  @io.quarkus.runtime.Startup
  SettlementReport report() {
    return SettlementReport.read();
  }
}
