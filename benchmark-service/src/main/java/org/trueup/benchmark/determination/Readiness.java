package org.trueup.benchmark.determination;

import java.util.ArrayList;
import java.util.List;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.value.AcoYear;

/** Is everything here? What is not is named, with the request that would bring it. */
final class Readiness {
  private Readiness() {}

  static Stage stage(YearOnFile onFile) {
    if (!missing(onFile).isEmpty()) {
      return Stage.WAITING;
    }
    var isFinal =
        onFile.benchmark().filter(version -> version.delivery() == Delivery.FINAL).isPresent()
            && onFile
                .expenditures()
                .filter(version -> version.delivery() == Period.FINAL)
                .isPresent();
    return isFinal ? Stage.RECONCILED : Stage.PROJECTED;
  }

  /** What the benchmark of the year still waits for. */
  static List<Missing> missing(YearOnFile onFile) {
    var of = onFile.of();
    var missing = new ArrayList<Missing>();
    if (onFile.population().isEmpty()) {
      missing.add(assignment(of, ""));
    } else if (onFile.lacksTypes()) {
      missing.add(assignment(of, " with personYearsByType"));
    }
    if (onFile.amount().isEmpty()) {
      missing.add(
          new Missing(
              Missing.What.BENCHMARK,
              "benchmark-service: " + put(of) + "/reported-benchmarks/{PRELIMINARY|JUNE|FINAL}"));
    }
    if (onFile.expenditures().isEmpty()) {
      missing.add(
          new Missing(
              Missing.What.EXPENDITURES,
              "benchmark-service: " + put(of) + "/expenditures/{Q1|Q2|Q3|Q4|FINAL}"));
    }
    return missing;
  }

  private static Missing assignment(AcoYear of, String with) {
    return new Missing(
        Missing.What.ASSIGNMENT, "assignment-service: " + put(of) + "/reported-assignment" + with);
  }

  private static String put(AcoYear of) {
    return "PUT /acos/" + of.aco() + "/performance-years/" + of.year();
  }
}
