package org.trueup.benchmark.api;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
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
public class VersionParameters {
  private static final String RULE =
      "A benchmark is restated from the performance year on in which the change takes effect";
  private static final String CITE = "42 CFR 425.601(a)(9); 42 CFR 425.652(a)(9)";

  @QueryParam("from")
  @Nullable PerformanceYear from;

  @QueryParam("restated")
  @Nullable Restatement restated;

  Optional<Restatement> restatement() {
    return Optional.ofNullable(restated);
  }

  /** The version that was asked for. */
  InputTableKey version(InputTableKey key, BenchmarkRules rules) {
    if (from == null) {
      return key;
    }
    rules.require(from);
    return key.from(from);
  }

  /**
   * The same of an agreement or of a year that figures are of.
   *
   * @param first the first calendar year that may follow
   */
  InputTableKey version(InputTableKey key, int first, BenchmarkRules rules) {
    if (from != null && from.calendarYear() < first) {
      var expected = "a performance year of " + first + " or later";
      Refusal.unlessEmpty(List.of(Fault.inParameter("from", from, expected).under(RULE, CITE)));
    }
    return version(key, rules);
  }
}
