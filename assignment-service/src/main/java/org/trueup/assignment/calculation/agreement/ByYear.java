package org.trueup.assignment.calculation.agreement;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.PerformanceYear;

/** Values by performance year, in order, that nobody changes. */
final class ByYear {
  private ByYear() {}

  static <V> SortedMap<PerformanceYear, V> copy(@Nullable SortedMap<PerformanceYear, V> byYear) {
    return byYear == null || byYear.isEmpty()
        ? Collections.emptySortedMap()
        : Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
  }
}
