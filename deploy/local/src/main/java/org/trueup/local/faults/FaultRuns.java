package org.trueup.local.faults;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Many runs on one system, each compared with an undisturbed one at the beginning. */
final class FaultRuns {
  private final Cluster cluster;
  private final PrintStream out;
  private final Map<FaultKind, Integer> injected = new EnumMap<>(FaultKind.class);
  private final List<Findings> findings = new ArrayList<>();

  FaultRuns(Cluster cluster, PrintStream out) {
    this.cluster = cluster;
    this.out = out;
  }

  /**
   * @param seed of the first run; the next ones have the seeds that follow
   * @return whether nothing was lost, doubled or different
   */
  boolean run(int runs, long seed, List<FaultKind> kinds)
      throws InterruptedException, SQLException {
    var undisturbed = undisturbed(seed);
    for (int run = 1; run <= runs; run++) {
      findings.add(run(run, seed + run - 1, kinds, undisturbed));
    }
    printSummary(runs);
    return findings.stream().allMatch(Findings::isEmpty);
  }

  private Outcome undisturbed(long seed) throws InterruptedException, SQLException {
    var begun = System.nanoTime();
    var result = new Run(cluster, new Acos(0)).of(Script.of(new SplittableRandom(seed)), List.of());
    if (!result.quiet()) {
      throw new IllegalStateException("the undisturbed run does not end");
    }
    out.printf("undisturbed: %d events, %.1f s%n", result.evidence().size(), seconds(begun));
    return result.evidence().outcome();
  }

  private Findings run(int run, long seed, List<FaultKind> kinds, Outcome undisturbed)
      throws InterruptedException, SQLException {
    var begun = System.nanoTime();
    var random = new SplittableRandom(seed);
    var script = Script.of(random);
    var faults = FaultPlan.of(random, kinds, script.size());
    var result = new Run(cluster, new Acos(run)).of(script, faults);
    faults.forEach(fault -> injected.merge(fault.kind(), 1, Integer::sum));
    var found = Check.of(result, undisturbed);
    out.printf(
        "run %d seed %d: %d writes, %d events, %.1f s, %s%s%n",
        run,
        seed,
        script.size(),
        result.evidence().size(),
        seconds(begun),
        faults.stream().map(Fault::words).collect(Collectors.joining(", ")),
        found.isEmpty() ? "" : " FAILED");
    print("lost", found.lost());
    print("doubled", found.doubled());
    print("diverged", found.diverged());
    out.flush();
    return found;
  }

  private void print(String what, List<String> each) {
    each.stream().limit(10).forEach(one -> out.printf("  %s: %s%n", what, one));
  }

  private void printSummary(int runs) {
    injected.forEach((kind, count) -> out.printf("%5d  %s%n", count, kind.words()));
    out.printf(
        "%d runs, %d faults injected, %d lost, %d doubled, %d diverged%n",
        runs,
        injected.values().stream().mapToInt(Integer::intValue).sum(),
        findings.stream().mapToInt(each -> each.lost().size()).sum(),
        findings.stream().mapToInt(each -> each.doubled().size()).sum(),
        findings.stream().mapToInt(each -> each.diverged().size()).sum());
    out.flush();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
