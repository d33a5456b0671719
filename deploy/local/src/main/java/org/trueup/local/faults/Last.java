package org.trueup.local.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** Of what stands there several times the last one, in the order of these. */
final class Last {
  private Last() {}

  /**
   * Finds them.
   *
   * @param name by which two are the same
   */
  static <T> List<T> of(List<T> all, Function<T, String> name) {
    var last = new LinkedHashMap<String, T>();
    for (var one : all) {
      last.remove(name.apply(one));
      last.put(name.apply(one), one);
    }
    return List.copyOf(last.values());
  }
}
