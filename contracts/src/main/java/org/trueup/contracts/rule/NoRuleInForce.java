package org.trueup.contracts.rule;

import org.trueup.contracts.value.Track;

/** No rule is on file for what was asked: it did not exist, or nobody has reviewed it so far. */
public final class NoRuleInForce extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private NoRuleInForce(String message) {
    super(message);
  }

  static NoRuleInForce none(RuleHeader<?> rule, Comparable<?> when) {
    return none(rule.title(), rule.file(), when);
  }

  static NoRuleInForce none(RuleHeader<?> rule, Track track, Comparable<?> when) {
    return none(rule.title() + " for " + track.title(), rule.file(), when);
  }

  private static NoRuleInForce none(String title, String file, Comparable<?> when) {
    return new NoRuleInForce(title + " (" + file + "): no rule in force for " + when);
  }

  static NoRuleInForce notReviewed(RuleHeader<?> rule, Comparable<?> when) {
    return new NoRuleInForce(
        "%s (%s): reviewed through %s, not for %s"
            .formatted(rule.title(), rule.file(), rule.reviewedThrough(), when));
  }
}
