package org.trueup.local.replay;

import java.util.List;
import org.trueup.local.published.GivenFacts;

/** Settles a published row here and now, without the running system. */
public interface RowSettlement {

  /**
   * What became of a row.
   *
   * @param assumptions what was assumed for want of an input, in sentences
   * @param provisionalRules what is not certain of the rules behind it, in words
   */
  record Result(SettledFigures figures, List<String> assumptions, List<String> provisionalRules) {}

  /**
   * @throws org.trueup.contracts.rule.NoRuleInForce when the year or the track has no rules
   */
  Result of(GivenFacts row, RowTerms terms);
}
