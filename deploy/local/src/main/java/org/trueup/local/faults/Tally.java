package org.trueup.local.faults;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what was done to the system, and what was wrong afterwards. */
final class Tally {
  private static final int SHOWN = 5;

  private final PrintStream out;
  private final Map<FaultKind, Integer> injected = new EnumMap<>(FaultKind.class);
  private final List<Findings> findings = new ArrayList<>();
  private final List<Long> failedSeeds = new ArrayList<>();
  private final List<Findings> besides = new ArrayList<>();

  Tally(PrintStream out) {
    this.out = out;
  }

  /** What is wrong without any fault, or of all runs together, is no seed's. */
  synchronized void addBesides(Findings found) {
    print(found);
    besides.add(found);
  }

  /**
   * A run that was judged.
   *
   * @param measures a line about it
   */
  record Judged(long seed, List<Fault> faults, Findings found, String measures) {}

  synchronized void add(Judged run) {
    run.faults().forEach(fault -> injected.merge(fault.kind(), 1, Integer::sum));
    findings.add(run.found());
    say(run.measures());
    print(run.found());
    if (!run.found().isEmpty()) {
      failedSeeds.add(run.seed());
    }
  }

  synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  boolean isClean() {
    return failedSeeds.isEmpty() && besides.stream().allMatch(Findings::isEmpty);
  }

  int lost() {
    return sum(Findings::lost);
  }

  int doubled() {
    return sum(Findings::doubled);
  }

  int diverged() {
    return sum(Findings::diverged);
  }

  int stalled() {
    return sum(Findings::stalled);
  }

  void printSummary() {
    injected.forEach((kind, count) -> out.printf(Locale.ROOT, "%5d  %s%n", count, kind.words()));
    if (!failedSeeds.isEmpty()) {
      out.printf(
          Locale.ROOT,
          "again with --runs 1 --seed %s%n",
          failedSeeds.stream().map(Object::toString).collect(Collectors.joining(" | ")));
    }
    out.printf(
        Locale.ROOT,
        "%d runs, %d faults injected, %d lost, %d doubled, %d diverged, %d stalled%n",
        findings.size(),
        injected.values().stream().mapToInt(Integer::intValue).sum(),
        lost(),
        doubled(),
        diverged(),
        stalled());
    out.flush();
  }

  static String words(List<Fault> faults) {
    return faults.stream().map(Fault::words).collect(Collectors.joining(", "));
  }

  static String measures(List<Write> script, Run.Result result) {
    var took = result.took();
    return String.format(
        Locale.ROOT,
        "%d writes, %d events, %.1f s until all are accepted, %.1f s until whole, %.1f s until quiet",
        script.size(),
        result.evidence().size(),
        took.untilAccepted().toMillis() / 1e3,
        took.untilWhole().toMillis() / 1e3,
        took.untilQuiet().toMillis() / 1e3);
  }

  private int sum(Function<Findings, List<String>> which) {
    return Stream.concat(findings.stream(), besides.stream()).map(which).mapToInt(List::size).sum();
  }

  private void print(Findings found) {
    print("lost", found.lost());
    print("doubled", found.doubled());
    print("diverged", found.diverged());
    print("stalled", found.stalled());
  }

  private void print(String what, List<String> each) {
    each.stream().limit(SHOWN).forEach(one -> out.printf(Locale.ROOT, "  %s: %s%n", what, one));
    if (each.size() > SHOWN) {
      out.printf(Locale.ROOT, "  %s: and %d more%n", what, each.size() - SHOWN);
    }
  }
}
