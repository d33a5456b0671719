package org.trueup.benchmark.api;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.fact.Restatement;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.PerformanceYear;

/**
 * {@code ?from=} and {@code ?restated=}: from which performance year on a version of a table
 * counts, and why it was restated. Without them it counts for all years.
 */
public class RestatementParameters {
  private static final String RULE =
      "A benchmark is restated from the performance year on in which the change takes effect";
  private static final String CITE = "42 CFR 425.601(a)(9); 42 CFR 425.652(a)(9)";

  @Parameter(
      description =
          "The performance year from which on this version of the table counts; absent, it counts for all years.")
  @QueryParam("from")
  @Nullable PerformanceYear from;

  @Parameter(description = "Why it was restated; absent, it is no restatement.")
  @QueryParam("restated")
  @Nullable Restatement restated;

  Optional<Restatement> restatement() {
    return Optional.ofNullable(restated);
  }

  /**
   * The version that is meant of a table of an agreement, or of the year that figures are of.
   *
   * @param first the first calendar year from which it may count
   */
  InputTableKey version(InputTableKey key, int first, BenchmarkRules rules) {
    if (from == null) {
      return key;
    }
    if (from.calendarYear() < first) {
      var expected = "a performance year of " + first + " or later";
      throw Refusal.broken(List.of(Fault.inParameter("from", from, expected).under(RULE, CITE)));
    }
    rules.require(from);
    return key.from(from);
  }
}
