package org.trueup.benchmark.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The facts behind the lines, each by its identifier with revision: {@code
 * assignment/A9004/2018/3}.
 */
public record LineSources(
    Optional<String> assignment, Optional<String> benchmark, Optional<String> expenditures) {

  /** A total that was multiplied from a per capita amount stands on the assignment too. */
  List<String> of(BenchmarkLine line, boolean multiplied) {
    var own =
        switch (line.origin()) {
          case ASSIGNMENT -> assignment;
          case BENCHMARK -> benchmark;
          case EXPENDITURES -> expenditures;
        };
    var population = multiplied ? assignment : Optional.<String>empty();
    return Stream.of(own, population).flatMap(Optional::stream).toList();
  }
}
