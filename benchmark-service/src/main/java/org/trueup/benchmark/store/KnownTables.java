package org.trueup.benchmark.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.basis.BasisFact;
import org.trueup.benchmark.basis.BasisKey;

/**
 * The tables of an ACO and of the nation as they were known at a time, each in its latest version.
 * A benchmark is built from some twenty; the database is asked once for the ACO's and once for the
 * nation's.
 */
public final class KnownTables {
  private final Map<BasisKey, Supplier<BasisFact>> own;
  private final Supplier<Map<BasisKey, Supplier<BasisFact>>> ofNation;
  private @Nullable Map<BasisKey, Supplier<BasisFact>> national;

  KnownTables(
      Map<BasisKey, Supplier<BasisFact>> own,
      Supplier<Map<BasisKey, Supplier<BasisFact>>> ofNation) {
    this.own = own;
    this.ofNation = ofNation;
  }

  /** Of several versions of a table the one that was restated for the latest year. */
  public Optional<BasisFact> latest(List<BasisKey> versions) {
    return versions.stream()
        .filter(this::has)
        .max(Comparator.comparing(BasisKey::subject))
        .map(key -> Objects.requireNonNull(tables(key).get(key)).get());
  }

  public boolean has(BasisKey key) {
    return tables(key).containsKey(key);
  }

  private Map<BasisKey, Supplier<BasisFact>> tables(BasisKey key) {
    return key.isNational() ? national() : own;
  }

  private Map<BasisKey, Supplier<BasisFact>> national() {
    if (national == null) {
      national = ofNation.get();
    }
    return national;
  }
}
