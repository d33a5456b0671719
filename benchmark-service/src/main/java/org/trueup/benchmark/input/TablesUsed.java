package org.trueup.benchmark.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tables on file, and a record of those that were used and those that were missing. */
final class TablesUsed {
  private final Function<InputTableKey, Optional<InputTableVersion>> onFile;
  private final List<String> facts = new ArrayList<>();
  private final List<YearInputTables.Lack> lacks = new ArrayList<>();

  TablesUsed(Function<InputTableKey, Optional<InputTableVersion>> onFile) {
    this.onFile = onFile;
  }

  /** A table that may be absent. */
  Optional<InputRows> find(InputTableKey key) {
    var fact = onFile.apply(key);
    fact.map(InputTableVersion::id).filter(id -> !facts.contains(id)).ifPresent(facts::add);
    return fact.map(InputTableVersion::rows);
  }

  /** A table that must be there; a lack where it is not. */
  Optional<InputRows> need(InputTableKey key, String path) {
    var rows = find(key);
    if (rows.isEmpty()) {
      lack(YearInputTables.Lack.ofTable(key, path));
    }
    return rows;
  }

  void lack(String what, String where) {
    lack(new YearInputTables.Lack(what, where));
  }

  private void lack(YearInputTables.Lack lack) {
    if (!lacks.contains(lack)) {
      lacks.add(lack);
    }
  }

  List<String> facts() {
    return List.copyOf(facts);
  }

  List<YearInputTables.Lack> lacks() {
    return List.copyOf(lacks);
  }
}
