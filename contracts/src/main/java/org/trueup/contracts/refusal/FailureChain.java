package org.trueup.contracts.refusal;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.stream.Stream;

/** A failure, and all that is behind it. */
public final class FailureChain {
  private FailureChain() {}

  /**
   * The failure first, then what caused it, and what is suppressed too: a commit that fails reports
   * its cause there. Each stands once, also where causes go in a ring.
   */
  public static Stream<Throwable> of(Throwable failure) {
    var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
    var found = Stream.<Throwable>builder();
    var open = new ArrayDeque<Throwable>();
    open.push(failure);
    while (!open.isEmpty()) {
      var next = open.pop();
      if (seen.add(next)) {
        found.add(next);
        for (var suppressed : next.getSuppressed()) {
          open.push(suppressed);
        }
        if (next.getCause() != null) {
          open.push(next.getCause());
        }
      }
    }
    return found.build();
  }
}
