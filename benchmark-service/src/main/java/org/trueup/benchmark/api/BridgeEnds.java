package org.trueup.benchmark.api;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** The two revisions of a bridge. */
record BridgeEnds(long from, long to) {

  static BridgeEnds of(@Nullable Long from, @Nullable Long to) {
    var faults = new ArrayList<Fault>();
    if (from == null) {
      faults.add(Fault.inParameter("from", null, "the revision to begin with, such as 1"));
    }
    if (to == null) {
      faults.add(Fault.inParameter("to", null, "the revision to end with, such as 2"));
    }
    if (from == null || to == null) {
      throw new Refusal(Refusal.Kind.MALFORMED, "A bridge has two ends", faults);
    }
    return new BridgeEnds(from, to);
  }
}
