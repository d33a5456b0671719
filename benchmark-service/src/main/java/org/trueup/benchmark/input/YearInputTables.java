package org.trueup.benchmark.input;

import java.util.List;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.benchmark.calculation.BenchmarkInputs;
import org.trueup.benchmark.rules.RulesInForce;

/** What there is to compute the benchmark of a performance year from. */
public sealed interface YearInputTables {

  /**
   * Everything is there.
   *
   * @param facts the tables it comes from, each with its revision
   */
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

  /**
   * One thing that is missing, or does not go with the rest.
   *
   * @param where the request that would bring it
   */
  record Lack(String what, String where) {

    /** A table that is not on file. */
    public static Lack ofTable(InputTableKey key) {
      return new Lack(key.table().title() + " " + key.subject(), put(key));
    }

    static String put(InputTableKey key) {
      return "PUT " + key.path();
    }
  }
}
