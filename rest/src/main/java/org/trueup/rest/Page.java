package org.trueup.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a collection.
 *
 * @param items in the order of the collection
 * @param nextCursor where the next page begins; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable Object nextCursor) implements Table {

  /**
   * The page that was asked for.
   *
   * @param found {@link PageParameters#toFind} of them, where there are so many
   * @param cursor what a page after this item begins with
   */
  public static <T> Page<T> of(PageParameters asked, List<T> found, Function<T, ?> cursor) {
    var items = asked.page(found);
    return new Page<>(items, found.size() > items.size() ? cursor.apply(items.getLast()) : null);
  }

  /** The same page, each item as it is shown. */
  public <V> Page<V> map(Function<T, V> view) {
    return new Page<>(items.stream().map(view).toList(), nextCursor);
  }
}
