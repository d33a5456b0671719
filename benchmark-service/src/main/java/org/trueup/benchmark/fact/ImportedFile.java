package org.trueup.benchmark.fact;

import java.util.List;
import org.trueup.contracts.value.AcoId;

/**
 * A file of facts about many ACOs, checked.
 *
 * @param id SHA-256 of its bytes: a file is known by them
 * @param rows without the header
 * @param facts in the order of the file
 */
public record ImportedFile(String id, long rows, List<ImportedFact> facts) {

  public ImportedFile {
    facts = List.copyOf(facts);
  }

  /** The ACOs it is about, in order: those who lock several ACOs do so in this order. */
  public List<AcoId> acos() {
    return facts.stream().map(ImportedFact::aco).distinct().sorted().toList();
  }

  /** Its facts about one ACO. */
  public List<ImportedFact> about(AcoId aco) {
    return facts.stream().filter(fact -> fact.aco().equals(aco)).toList();
  }
}
