package org.trueup.assignment.intake.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** Finds the tables of an upload by their file names. */
public final class NamedTables {
  private NamedTables() {}

  /**
   * Which file is which table.
   *
   * @param kinds the tables there are
   * @throws Refusal 422 where a file is none of them or one of them twice, or a needed one is not
   *     there
   */
  public static <T extends Enum<T> & NamedTable> Map<T, TableSource> of(
      Class<T> kinds, List<TableSource> sent) {
    var sources = new EnumMap<T, TableSource>(kinds);
    var faults = new ArrayList<Fault>();
    for (var source : sent) {
      var table = at(kinds, source.path());
      if (table.isEmpty()) {
        faults.add(Fault.inParameter("name", source.path(), "one of " + names(kinds)));
      } else if (sources.put(table.get(), source) != null && table.get().isSentOnce()) {
        faults.add(Fault.inParameter("name", source.path(), "a table that is sent once"));
      }
    }
    for (var table : kinds.getEnumConstants()) {
      if (table.isNeeded() && !sources.containsKey(table)) {
        faults.add(missing(table));
      }
    }
    Refusal.unlessEmpty(faults);
    return sources;
  }

  /** The fault of an upload without a table. */
  static Fault missing(TableKind table) {
    return table.fault(1, null, null, "the header of this table; the upload lacks the table");
  }

  private static <T extends Enum<T> & NamedTable> Optional<T> at(Class<T> kinds, String path) {
    var file = FileName.withoutFolder(path);
    return Arrays.stream(kinds.getEnumConstants()).filter(table -> table.isNamed(file)).findFirst();
  }

  private static <T extends Enum<T> & NamedTable> String names(Class<T> kinds) {
    return Arrays.stream(kinds.getEnumConstants())
        .map(NamedTable::number)
        .collect(Collectors.joining(", "));
  }
}
