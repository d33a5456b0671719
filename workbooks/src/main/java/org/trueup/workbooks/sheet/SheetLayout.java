package org.trueup.workbooks.sheet;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.contracts.audit.WordsFile;

/**
 * What is read of a sheet, and what it is known by.
 *
 * @param sheet how its name begins
 * @param heads how each column may be headed, the preferred wording first
 */
record SheetLayout(
    String sheet,
    LinkedHashMap<String, List<String>> heads,
    LinkedHashMap<String, LineLayout> lines) {

  private static final Map<KnownSheet, SheetLayout> ALL = all();

  static SheetLayout of(KnownSheet sheet) {
    return Objects.requireNonNull(ALL.get(sheet));
  }

  private static Map<KnownSheet, SheetLayout> all() {
    var names =
        Stream.of(KnownSheet.values())
            .map(KnownSheet::name)
            .collect(Collectors.toCollection(TreeSet::new));
    var all = new EnumMap<KnownSheet, SheetLayout>(KnownSheet.class);
    WordsFile.read("workbooks/sheets.yaml", names, SheetLayout.class)
        .forEach((name, layout) -> all.put(KnownSheet.valueOf(name), layout));
    return all;
  }
}
