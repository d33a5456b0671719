package org.trueup.benchmark.figures;

import java.util.Optional;
import org.trueup.benchmark.fact.Restatement;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTableKey;

/**
 * An input table as it is sent, its rows checked.
 *
 * @param restatement why its figures are restated, where the sender says so
 */
public record SentTable(InputTableKey key, InputRows rows, Optional<Restatement> restatement) {

  /** For the cause of the benchmarks that follow. */
  Optional<String> note() {
    return restatement.map(Restatement::note);
  }
}
