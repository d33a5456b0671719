package org.trueup.assignment.startup;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.assignment.rules.Rules;

/** Reads the rules when the service starts, so that a bad file stops it there. */
final class RuleBeans {
  private RuleBeans() {}

  @Produces
  @Singleton
  @Startup
  static Rules rules(
      @ConfigProperty(name = "trueup.rules.carry-forward", defaultValue = "false")
          boolean carryForward) {
    return Rules.read(carryForward);
  }
}
