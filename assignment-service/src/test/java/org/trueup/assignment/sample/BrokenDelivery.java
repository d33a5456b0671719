package org.trueup.assignment.sample;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with one thing wrong, and the exact answer.
 *
 * @param name it is sent under; absent for a zip without
 * @param answer status, place, value and what was expected
 */
public record BrokenDelivery(String title, @Nullable String name, byte[] bytes, String answer) {

  @Override
  public String toString() {
    return title;
  }

  /** All of them, as they are sent to an ACO. */
  public static List<BrokenDelivery> all(String aco) {
    var good = new GoodList(aco);
    return Stream.of(
            new BrokenNames(good).all(), new BrokenZips(good).all(), new BrokenTables(good).all())
        .flatMap(List::stream)
        .toList();
  }
}
