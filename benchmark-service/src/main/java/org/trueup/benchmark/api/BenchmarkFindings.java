package org.trueup.benchmark.api;

import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.determination.SideBySide;

/** What a reader should look at: CMS's benchmark against ours. */
public record BenchmarkFindings(List<SideBySide> items) {

  static BenchmarkFindings of(Optional<SideBySide> found) {
    return new BenchmarkFindings(
        found.filter(both -> !both.difference().isZero()).stream().toList());
  }
}
