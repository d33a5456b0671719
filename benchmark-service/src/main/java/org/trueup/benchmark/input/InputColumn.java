package org.trueup.benchmark.input;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table of figures, by its name in CSV; in JSON {@code per_capita} is {@code
 * perCapita}.
 */
public record InputColumn(String name, Cell cell, boolean isRequired) {
  public static InputColumn required(String name, Cell cell) {
    return new InputColumn(name, cell, true);
  }

  public static InputColumn optional(String name, Cell cell) {
    return new InputColumn(name, cell, false);
  }

  /** Whether a cell of this column may say so; nothing where it may be left out. */
  public boolean accepts(@Nullable String text) {
    return text == null ? !isRequired : cell.accepts(text);
  }

  /** Its name in JSON. */
  public String field() {
    var field = new StringBuilder();
    for (var word : name.split("_")) {
      field.append(
          field.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return field.toString();
  }
}
