package org.trueup.local.published;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The header of a published file. CMS writes {@code Sav_rate} in one year and {@code Sav_Rate} in
 * the next: names are compared without case, blanks and punctuation.
 */
final class Header {
  private final List<String> names;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Set<String> repeated = new HashSet<>();

  Header(List<String> names) {
    this.names = names.stream().map(String::strip).toList();
    for (int i = 0; i < this.names.size(); i++) {
      var key = key(this.names.get(i));
      if (positions.putIfAbsent(key, i) != null && !key.isEmpty()) {
        repeated.add(key);
      }
    }
  }

  List<String> names() {
    return names;
  }

  boolean has(String name) {
    return positions.containsKey(key(name));
  }

  /**
   * Where a column stands, from 0.
   *
   * @throws UnreadableFile where it stands twice: nobody knows which one counts
   */
  Optional<Integer> position(String name) {
    if (repeated.contains(key(name))) {
      throw new UnreadableFile(
          "the header has the column \"" + name + "\" twice; leave in the one that counts");
    }
    return Optional.ofNullable(positions.get(key(name)));
  }

  private static String key(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
