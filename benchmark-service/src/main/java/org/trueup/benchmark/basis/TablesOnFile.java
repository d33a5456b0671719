package org.trueup.benchmark.basis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tables on file, and a record of those that were used and those that were missing. */
final class TablesOnFile {
  private final Function<BasisKey, Optional<BasisFact>> onFile;
  private final List<String> facts = new ArrayList<>();
  private final List<YearBasis.Lack> lacks = new ArrayList<>();

  TablesOnFile(Function<BasisKey, Optional<BasisFact>> onFile) {
    this.onFile = onFile;
  }

  /** A table that may be absent. */
  Optional<BasisRows> find(BasisKey key) {
    var fact = onFile.apply(key);
    fact.map(BasisFact::id).filter(id -> !facts.contains(id)).ifPresent(facts::add);
    return fact.map(BasisFact::rows);
  }

  /** A table that must be there; a lack where it is not. */
  Optional<BasisRows> need(BasisKey key, String path) {
    var rows = find(key);
    if (rows.isEmpty()) {
      lack(YearBasis.Lack.ofTable(key, path));
    }
    return rows;
  }

  void lack(String what, String where) {
    lack(new YearBasis.Lack(what, where));
  }

  private void lack(YearBasis.Lack lack) {
    if (!lacks.contains(lack)) {
      lacks.add(lack);
    }
  }

  List<String> facts() {
    return List.copyOf(facts);
  }

  List<YearBasis.Lack> lacks() {
    return List.copyOf(lacks);
  }
}
