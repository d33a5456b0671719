package org.trueup.benchmark.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables on file, and a record of those that were used and those that were missing. */
final class TablesUsed {
  private final TablesOnFile onFile;
  private final List<String> facts = new ArrayList<>();
  private final List<YearInputTables.Lack> lacks = new ArrayList<>();

  TablesUsed(TablesOnFile onFile) {
    this.onFile = onFile;
  }

  /** A table that may be absent. */
  Optional<InputRows> find(InputTableKey key) {
    var table = onFile.find(key);
    table.map(InputTableVersion::id).filter(id -> !facts.contains(id)).ifPresent(facts::add);
    return table.map(InputTableVersion::rows);
  }

  /** A table that must be there; a lack where it is not. */
  Optional<InputRows> need(InputTableKey key) {
    var rows = find(key);
    if (rows.isEmpty()) {
      lack(YearInputTables.Lack.ofTable(key));
    }
    return rows;
  }

  /** Figures that are missing from a table, or do not go with the rest. */
  void lack(String what, InputTableKey from) {
    lack(what, YearInputTables.Lack.put(from));
  }

  void lack(String what, String where) {
    lack(new YearInputTables.Lack(what, where));
  }

  private void lack(YearInputTables.Lack lack) {
    if (!lacks.contains(lack)) {
      lacks.add(lack);
    }
  }

  /** Whether nothing was missing so far. */
  boolean areComplete() {
    return lacks.isEmpty();
  }

  List<String> facts() {
    return List.copyOf(facts);
  }

  List<YearInputTables.Lack> lacks() {
    return List.copyOf(lacks);
  }
}
