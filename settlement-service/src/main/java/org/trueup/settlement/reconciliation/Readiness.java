package org.trueup.settlement.reconciliation;

import java.util.ArrayList;
import java.util.List;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.contracts.value.AcoYear;

/** Is everything here? What is not is named, with the request that would bring it. */
final class Readiness {
  private Readiness() {}

  /**
   * What a settlement of this year still waits for.
   *
   * @param assignmentKnown whether any assignment of the year was announced so far
   */
  static List<Missing> missing(AcoYear of, SettlementInputsUsed inputs, boolean assignmentKnown) {
    var path = "/acos/" + of.aco() + "/performance-years/" + of.year();
    var missing = new ArrayList<Missing>();
    if (inputs.agreement() == null) {
      missing.add(new Missing(Missing.What.AGREEMENT, "assignment-service: POST /agreements"));
    }
    var benchmark = inputs.benchmark();
    if (benchmark != null) {
      missing.addAll(benchmark.waitingFor());
    } else {
      missing.addAll(untilABenchmarkIsAnnounced(path, assignmentKnown));
    }
    if (inputs.quality() == null) {
      missing.add(
          new Missing(Missing.What.QUALITY, "settlement-service: PUT " + path + "/quality"));
    }
    return missing;
  }

  private static List<Missing> untilABenchmarkIsAnnounced(String path, boolean assignmentKnown) {
    var missing = new ArrayList<Missing>();
    if (!assignmentKnown) {
      missing.add(
          new Missing(
              Missing.What.ASSIGNMENT, "assignment-service: PUT " + path + "/reported-assignment"));
    }
    missing.add(
        new Missing(
            Missing.What.BENCHMARK,
            "benchmark-service: PUT " + path + "/reported-benchmarks/FINAL"));
    missing.add(
        new Missing(
            Missing.What.EXPENDITURES, "benchmark-service: PUT " + path + "/expenditures/FINAL"));
    return missing;
  }
}
