package org.trueup.benchmark.store;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The highest revision on file.
 *
 * @param key of the records that announce it
 */
record CurrentRevision(String key, long revision) {

  /** Those that a query finds, which selects both. */
  static Map<String, Long> map(PanacheQuery<?> query) {
    return query.project(CurrentRevision.class).stream()
        .collect(Collectors.toMap(CurrentRevision::key, CurrentRevision::revision));
  }
}
