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
  void addBesides(Findings found) {
    print(found);
    besides.add(found);
  }

  void add(long seed, List<Fault> faults, Findings found) {
    faults.forEach(fault -> injected.merge(fault.kind(), 1, Integer::sum));
    findings.add(found);
    print(found);
    if (!found.isEmpty()) {
      failedSeeds.add(seed);
    }
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

  static String measures(List<Write> script, Run.Result result, long begun) {
    return "%d writes, %d events, %.1f s"
        .formatted(script.size(), result.evidence().size(), (System.nanoTime() - begun) / 1e9);
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
