package org.trueup.benchmark.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;

/**
 * The tables of an ACO and of the nation as they were known at a time, each in its latest version.
 * A benchmark is built from some twenty; the database is asked once for the ACO's and once for the
 * nation's.
 */
public final class KnownTables {
  private final Map<InputTableKey, Supplier<InputTableVersion>> own;
  private final Supplier<Map<InputTableKey, Supplier<InputTableVersion>>> ofNation;
  private @Nullable Map<InputTableKey, Supplier<InputTableVersion>> national;

  KnownTables(
      Map<InputTableKey, Supplier<InputTableVersion>> own,
      Supplier<Map<InputTableKey, Supplier<InputTableVersion>>> ofNation) {
    this.own = own;
    this.ofNation = ofNation;
  }

  /** Among several versions of a table, the one that was restated from the latest year. */
  public Optional<InputTableVersion> latest(List<InputTableKey> versions) {
    return versions.stream()
        .filter(this::has)
        .max(Comparator.comparing(InputTableKey::subject))
        .map(key -> Objects.requireNonNull(tables(key).get(key)).get());
  }

  public boolean has(InputTableKey key) {
    return tables(key).containsKey(key);
  }

  private Map<InputTableKey, Supplier<InputTableVersion>> tables(InputTableKey key) {
    return key.isNational() ? national() : own;
  }

  private Map<InputTableKey, Supplier<InputTableVersion>> national() {
    if (national == null) {
      national = ofNation.get();
    }
    return national;
  }
}
