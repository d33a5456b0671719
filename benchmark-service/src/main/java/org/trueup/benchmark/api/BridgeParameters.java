package org.trueup.benchmark.api;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.inquiry.BenchmarkQuery;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Revision;
import org.trueup.contracts.value.Version;
import org.trueup.rest.AsOfParameter;

/**
 * {@code ?from=} and {@code ?to=}: the two revisions that a bridge leads from and to; {@code
 * ?fromYear=} where the first is of another performance year.
 */
public class BridgeParameters extends AsOfParameter {
  @Parameter(description = "The revision to begin with.")
  @QueryParam("from")
  @Nullable Revision from;

  @Parameter(description = "The revision to end with.")
  @QueryParam("to")
  @Nullable Revision to;

  @Parameter(
      description =
          "The performance year of the revision to begin with, where it is not that of the path.")
  @QueryParam("fromYear")
  @Nullable PerformanceYear fromYear;

  /** The two ends, as far as they were known at the same moment. */
  record Ends(BenchmarkQuery.End from, BenchmarkQuery.End to) {}

  /**
   * Both ends.
   *
   * @param of the year of the path
   * @throws Refusal 400 where one is missing
   */
  Ends ends(AcoYear of) {
    if (from == null || to == null) {
      throw missing();
    }
    var known = Version.knownAt(asOf());
    var first = fromYear == null ? of : new AcoYear(of.aco(), fromYear);
    return new Ends(
        new BenchmarkQuery.End(first, known.revision(from.number())),
        new BenchmarkQuery.End(of, known.revision(to.number())));
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
