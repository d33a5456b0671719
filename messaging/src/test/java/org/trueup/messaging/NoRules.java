package org.trueup.messaging;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.trueup.contracts.rule.PerformanceYears;
import org.trueup.contracts.rule.RuleBook;

/** A service of these tests that has no rule but which years there are. */
final class NoRules {
  private NoRules() {}

  @Produces
  @Singleton
  static RuleBook book() {
    return new RuleBook(PerformanceYears.read(), List.of());
  }
}
