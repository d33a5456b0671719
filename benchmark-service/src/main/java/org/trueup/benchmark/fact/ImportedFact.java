package org.trueup.benchmark.fact;

import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.value.AcoId;

/** Rows of a file that make one fact. */
public sealed interface ImportedFact {

  /** Where the fact stood in the file, and where it stands in this service. */
  Source source();

  AcoId aco();

  /**
   * The rows of a fact.
   *
   * @param kind the word for it in the file
   * @param path the resource that shows it
   * @param line the first of its rows
   */
  record Source(String kind, String path, long line, int rows) {}

  /** CMS's updated benchmark. */
  record OfBenchmark(Source source, Delivered<Delivery, ReportedBenchmark> delivered)
      implements ImportedFact {
    @Override
    public AcoId aco() {
      return delivered.of().aco();
    }
  }

  /** Expenditures of the assigned people. */
  record OfExpenditures(Source source, Delivered<Period, ReportedExpenditures> delivered)
      implements ImportedFact {
    @Override
    public AcoId aco() {
      return delivered.of().aco();
    }
  }

  /** A table that the ACO's benchmarks are built from. */
  record OfTable(Source source, InputTableKey key, InputRows figures) implements ImportedFact {
    @Override
    public AcoId aco() {
      return new AcoId(key.owner());
    }
  }
}
