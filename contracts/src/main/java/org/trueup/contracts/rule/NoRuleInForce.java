package org.trueup.contracts.rule;

/** No rule is on file for what was asked: it did not exist, or nobody has reviewed it so far. */
public final class NoRuleInForce extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private NoRuleInForce(String message) {
    super(message);
  }

  static NoRuleInForce none(String title, String file, Comparable<?> when) {
    return new NoRuleInForce(title + " (" + file + "): no rule in force for " + when);
  }

  static NoRuleInForce notReviewed(
      String title, String file, Comparable<?> when, Comparable<?> reviewedThrough) {
    return new NoRuleInForce(
        title + " (" + file + "): reviewed through " + reviewedThrough + ", not for " + when);
  }
}
