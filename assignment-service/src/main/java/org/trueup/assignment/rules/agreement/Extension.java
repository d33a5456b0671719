package org.trueup.assignment.rules.agreement;

/**
 * How far an agreement may be extended beyond its term.
 *
 * @param years calendar years
 */
public record Extension(int years, Whose whose) {

  /** Which agreements may be extended. */
  public enum Whose {
    EVERY_AGREEMENT,
    /**
     * The optional fourth year of 42 CFR 425.200(e): a second agreement, two-sided, is deferred.
     */
    FIRST_AGREEMENT_IN_TRACK_1
  }
}
