package org.trueup.benchmark.api;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.Revision;
import org.trueup.contracts.value.Version;
import org.trueup.rest.AsOfParameter;

/** {@code ?from=} and {@code ?to=}: the two revisions that a bridge leads from and to. */
public class BridgeParameters extends AsOfParameter {
  @Parameter(description = "The revision to begin with.")
  @QueryParam("from")
  @Nullable Revision from;

  @Parameter(description = "The revision to end with.")
  @QueryParam("to")
  @Nullable Revision to;

  /** The two versions, as far as they were known at the same moment. */
  record Ends(Version from, Version to) {}

  /**
   * Both ends.
   *
   * @throws Refusal 400 where one is missing
   */
  Ends ends() {
    if (from == null || to == null) {
      throw missing();
    }
    var known = Version.knownAt(asOf());
    return new Ends(known.revision(from.number()), known.revision(to.number()));
  }

  private Refusal missing() {
    var faults = new ArrayList<Fault>();
    if (from == null) {
      faults.add(Fault.inParameter("from", null, "the revision to begin with, such as 1"));
    }
    if (to == null) {
      faults.add(Fault.inParameter("to", null, "the revision to end with, such as 2"));
    }
    return new Refusal(Refusal.Kind.MALFORMED, "A bridge needs two revisions, from and to", faults);
  }
}
