package org.trueup.local.replay;

import java.util.List;
import org.trueup.local.published.GivenFacts;

/** Settles a published row here and now, without the running system. */
public interface RowSettlement {

  /**
   * What became of a row.
   *
   * @param assumptions what was assumed for want of an input, in sentences
   */
  record Result(SettledFigures figures, List<String> assumptions) {}

  /**
   * @throws org.trueup.contracts.rule.NoRuleInForce when the year or the track has no rules
   */
  Result of(GivenFacts row, RowTerms terms);
}
