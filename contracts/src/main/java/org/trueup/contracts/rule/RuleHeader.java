package org.trueup.contracts.rule;

/**
 * What a rule file says of itself.
 *
 * @param <A> {@code PerformanceYear} or {@code AgreementStart}
 * @param title the rule's name
 * @param unit what its values count
 * @param file the file it was read from
 * @param reviewedThrough the last year, or agreement start, for which a person checked the file
 * @param carriesForward whether the last reviewed value is used for what is later, because somebody
 *     asked for it
 */
public record RuleHeader<A extends Comparable<? super A>>(
    String title, String unit, String file, A reviewedThrough, boolean carriesForward) {

  /**
   * The time to look at for what was asked: itself, or the last one reviewed where the rule is
   * carried forward. What an entry says of later times was reviewed by nobody.
   *
   * @throws NoRuleInForce when it is later than reviewed
   */
  A reviewed(A when) {
    if (when.compareTo(reviewedThrough) <= 0) {
      return when;
    }
    if (!carriesForward) {
      throw NoRuleInForce.notReviewed(this, when);
    }
    return reviewedThrough;
  }
}
