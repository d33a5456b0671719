package org.trueup.benchmark.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.inquiry.BenchmarkQuery;
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
  @Parameter(description = "The revision to begin with; absent, the one before the last.")
  @QueryParam("from")
  @Nullable Revision from;

  @Parameter(description = "The revision to end with; absent, the latest one.")
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
   * Both ends. Where they are not named, the last is the latest revision with a benchmark, and the
   * first is the one before it.
   *
   * @param of the year of the path
   * @param query knows the revisions
   * @throws Refusal 404 where there are not two
   */
  Ends ends(AcoYear of, BenchmarkQuery query) {
    var known = Version.knownAt(asOf());
    var first = fromYear == null ? of : new AcoYear(of.aco(), fromYear);
    var last = to == null ? latestBefore(Long.MAX_VALUE, of, query) : to.number();
    var before = first.equals(of) ? last : Long.MAX_VALUE;
    var begin = from == null ? latestBefore(before, first, query) : from.number();
    return new Ends(
        new BenchmarkQuery.End(first, known.revision(begin)),
        new BenchmarkQuery.End(of, known.revision(last)));
  }

  private long latestBefore(long revision, AcoYear of, BenchmarkQuery query) {
    return query
        .latestBefore(of, asOf(), revision)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "No bridge exists for %s: two revisions with a benchmark have to be on file."
                        .formatted(of)));
  }
}
