package org.trueup.benchmark.api;

import java.util.List;
import org.trueup.benchmark.calculation.bridge.Bridge;
import org.trueup.benchmark.calculation.bridge.BridgeCause;
import org.trueup.rest.Table;

/**
 * Why a benchmark differs from another: see {@link Bridge}.
 *
 * @param fromRevision the revision that it begins with
 * @param toRevision the revision that it ends with
 * @param terms every cause, in the order of the calculation; together they are the difference
 */
record BridgeView(
    long fromRevision,
    long toRevision,
    Bridge.Amounts from,
    Bridge.Amounts to,
    List<TermView> terms)
    implements Table {

  /**
   * What one cause adds, or takes away.
   *
   * @param title the cause in words
   * @param cite the paragraph that says how it counts
   */
  record TermView(BridgeCause cause, String title, String cite, Bridge.Amounts difference) {
    static TermView of(Bridge.Term term) {
      var cause = term.cause();
      return new TermView(cause, cause.title(), cause.cite(), term.difference());
    }
  }

  static BridgeView of(BridgeParameters.Ends ends, Bridge bridge) {
    return new BridgeView(
        ends.from().version().revision().orElseThrow().number(),
        ends.to().version().revision().orElseThrow().number(),
        bridge.from(),
        bridge.to(),
        bridge.terms().stream().map(TermView::of).toList());
  }

  @Override
  public List<?> items() {
    return terms;
  }
}
