package org.trueup.benchmark.input;

import java.util.List;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.benchmark.calculation.BenchmarkInputs;
import org.trueup.benchmark.rules.RulesInForce;

/**
 * What there is to compute the benchmark of a performance year from.
 *
 * @param facts the tables it was read from, each with its revision
 */
public sealed interface YearInputTables {

  /** Everything is there. */
  record Complete(BenchmarkInputs inputs, RulesInForce rules, List<String> facts)
      implements YearInputTables {
    public Complete {
      facts = List.copyOf(facts);
    }

    public Benchmark benchmark() {
      return Benchmark.of(inputs, rules);
    }
  }

  /**
   * Something is not.
   *
   * @param lacks what, and the request that would bring it
   */
  record Incomplete(List<Lack> lacks) implements YearInputTables {
    public Incomplete {
      lacks = List.copyOf(lacks);
    }
  }

  /** One thing that is missing, or does not go with the rest. */
  record Lack(String what, String where) {
    /** A table that is not on file, and the path that it is put to. */
    public static Lack ofTable(InputTableKey key, String path) {
      return new Lack(key.table().title() + " " + key.subject(), "PUT " + path);
    }
  }
}
