package org.trueup.local.replay;

/** How a settlement compares with what CMS printed. */
public enum Verdict {
  /** The same whole dollars. */
  TO_THE_DOLLAR("D"),
  /** One dollar apart: both totals are printed in whole dollars, so savings are known to one. */
  WITHIN_ONE_DOLLAR("W"),
  /** Apart by no more than the rounding of the printed quality score can move it. */
  WITHIN_SCORE_ROUNDING("S"),
  /** It follows from what CMS does not publish: participant revenue, what an early exit led to. */
  NOT_COMPUTABLE("U"),
  /** The file does not have CMS's amount. */
  NOTHING_TO_COMPARE("N"),
  /** Anything else, refused rows and missing settlements included. */
  MISMATCHED("M");

  private final String letter;

  Verdict(String letter) {
    this.letter = letter;
  }

  /** As tables head their column: {@code D}. */
  public String letter() {
    return letter;
  }
}
