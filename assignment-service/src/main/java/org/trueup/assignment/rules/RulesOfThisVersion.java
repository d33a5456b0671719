package org.trueup.assignment.rules;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the rules when the service starts, so that a bad file stops it there. */
final class RulesOfThisVersion {
  private RulesOfThisVersion() {}

  @Produces
  @Singleton
  @Startup
  static Rules rules(
      @ConfigProperty(name = "trueup.rules.carry-forward", defaultValue = "false")
          boolean carryForward) {
    return Rules.read(carryForward);
  }
}
