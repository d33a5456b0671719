package org.trueup.benchmark.determination;

import java.util.List;
import org.trueup.benchmark.calculation.ReportedAmount;
import org.trueup.benchmark.calculation.updated.ProjectedUpdate;
import org.trueup.benchmark.rules.RulesInForce;

/**
 * A benchmark projected from what CMS reported to the ACO, while neither CMS's updated one nor ours
 * is on file.
 *
 * @param delivery which historical benchmark it starts from: {@code FINAL}
 * @param quarter whose growth it has: {@code Q2}
 * @param rules of the update
 * @param facts the tables behind it, each with its revision
 */
public record ProjectedBenchmark(
    ProjectedUpdate update,
    String delivery,
    String quarter,
    RulesInForce.Update rules,
    List<String> facts) {

  ReportedAmount amount() {
    return new ReportedAmount.PerCapita(update.perCapita());
  }
}
