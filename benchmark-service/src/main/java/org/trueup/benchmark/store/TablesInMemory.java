package org.trueup.benchmark.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.trueup.benchmark.input.InputTableVersion;

/**
 * National tables as they were read last, by their row: every ACO needs them, they are large, and a
 * row never changes.
 */
final class TablesInMemory {
  /** A table of all counties takes about ten megabytes. An ACO needs eight at a time. */
  private static final int MOST = 12;

  private final Map<Long, InputTableVersion> tables = new LinkedHashMap<>(MOST, 0.75f, true);

  synchronized InputTableVersion get(Long row, Supplier<InputTableVersion> reading) {
    var known = tables.get(row);
    if (known != null) {
      return known;
    }
    var read = reading.get();
    tables.put(row, read);
    if (tables.size() > MOST) {
      tables.remove(tables.keySet().iterator().next());
    }
    return read;
  }
}
