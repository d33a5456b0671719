package org.trueup.benchmark.fact;

import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.contracts.value.AcoId;

/** A fact that some rows of a file make. */
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

  /** A benchmark or expenditures as CMS delivered them. */
  record OfDelivery<D extends Enum<D>, F>(Source source, CmsDelivery<D, F> delivery)
      implements ImportedFact {
    @Override
    public AcoId aco() {
      return delivery.of().aco();
    }
  }

  /** A table that the ACO's benchmarks are built from. */
  record OfTable(Source source, InputTableKey key, InputRows rows) implements ImportedFact {
    @Override
    public AcoId aco() {
      return key.aco();
    }
  }
}
