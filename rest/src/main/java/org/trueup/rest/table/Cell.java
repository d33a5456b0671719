package org.trueup.rest.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param text as it stands in JSON
 * @param number the figure that the text is; absent where it is none
 * @param unit what the figure counts; absent where its name says so
 */
record Cell(String text, @Nullable BigDecimal number, @Nullable String unit) {
  static final Cell EMPTY = ofText("");

  static Cell ofText(String text) {
    return new Cell(text, null, null);
  }
}
