package org.trueup.contracts.rule;

import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.value.Track;

/**
 * No rule is on file for what was asked: it did not exist, or nobody has reviewed it so far. Of the
 * latter the message says what to do, and so does every fault made of it.
 */
public final class NoRuleInForce extends RuntimeException {
  /** What an installation does to take what is later than its rules are reviewed for. */
  public static final String REMEDY =
      "trueup up --carry-forward (TRUEUP_RULES_CARRY_FORWARD=true in each service) takes later ones"
          + " on the last reviewed rules";

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final boolean isReviewed;

  private NoRuleInForce(String reason, boolean isReviewed) {
    super(isReviewed ? reason : reason + "; " + REMEDY);
    this.reason = reason;
    this.isReviewed = isReviewed;
  }

  static NoRuleInForce none(RuleHeader<?> rule, Comparable<?> when) {
    return none(rule.title(), rule.file(), when);
  }

  static NoRuleInForce none(RuleHeader<?> rule, Track track, Comparable<?> when) {
    return none(rule.title() + " for " + track.title(), rule.file(), when);
  }

  private static NoRuleInForce none(String title, String file, Comparable<?> when) {
    return new NoRuleInForce(title + " (" + file + "): no rule in force for " + when, true);
  }

  static NoRuleInForce notReviewed(RuleHeader<?> rule, Comparable<?> when) {
    return new NoRuleInForce(
        "%s (%s): reviewed through %s, not for %s"
            .formatted(rule.title(), rule.file(), rule.reviewedThrough(), when),
        false);
  }

  /**
   * The fault of whoever asked for it.
   *
   * @param asked the year or start that was asked for
   * @param expected what may be asked for instead; what to do is added where it helps
   */
  public Fault fault(Place where, Object asked, String expected, String cite) {
    var orLater = isReviewed ? expected : expected + "; " + REMEDY;
    return new Fault(where, asked.toString(), orLater, reason, cite);
  }
}
