package org.trueup.benchmark.startup;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.benchmark.report.BenchmarkReport;
import org.trueup.benchmark.report.BenchmarkTables;
import org.trueup.benchmark.report.ClaimsReport;
import org.trueup.benchmark.report.ListRiskReport;
import org.trueup.benchmark.report.ProjectionReport;
import org.trueup.benchmark.report.WindowReport;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.benchmark.rules.ProposedRules;
import org.trueup.contracts.rule.RuleBook;

/** Reads rules and words once, at start-up: with a bad file the service does not start. */
@ApplicationScoped
class RuleBeans {

  @Startup
  @Produces
  @Singleton
  BenchmarkRules rules(
      @ConfigProperty(name = "trueup.rules.carry-forward", defaultValue = "false")
          boolean carryForward) {
    return BenchmarkRules.read(carryForward);
  }

  /** For the sheets of years. */
  @Produces
  @Singleton
  RuleBook book(BenchmarkRules rules) {
    return rules.book();
  }

  /** Read apart, so that no determination ever comes upon them. */
  @Startup
  @Produces
  @Singleton
  ProposedRules proposedRules(
      @ConfigProperty(name = "trueup.rules.carry-forward", defaultValue = "false")
          boolean carryForward) {
    return ProposedRules.read(carryForward);
  }

  @Startup
  @Produces
  @Singleton
  BenchmarkReport report() {
    return BenchmarkReport.read();
  }

  @Startup
  @Produces
  @Singleton
  WindowReport windowReport() {
    return WindowReport.read();
  }

  @Startup
  @Produces
  @Singleton
  ClaimsReport claimsReport() {
    return ClaimsReport.read();
  }

  @Startup
  @Produces
  @Singleton
  ListRiskReport listRiskReport() {
    return ListRiskReport.read();
  }

  @Startup
  @Produces
  @Singleton
  ProjectionReport projectionReport() {
    return ProjectionReport.read();
  }

  @Startup
  @Produces
  @Singleton
  BenchmarkTables tables() {
    return BenchmarkTables.read();
  }
}
