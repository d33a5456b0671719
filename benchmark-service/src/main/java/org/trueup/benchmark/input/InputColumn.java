package org.trueup.benchmark.input;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table of figures.
 *
 * @param name in CSV and on file; in JSON {@code per_capita} is {@code perCapita}
 * @param otherNames those that it may be sent under as well
 */
public record InputColumn(String name, Cell cell, boolean isRequired, List<String> otherNames) {

  /** A column that every row has a cell of. */
  public static InputColumn required(String name, Cell cell) {
    return new InputColumn(name, cell, true, List.of());
  }

  /** A column that may be left out. */
  public static InputColumn optional(String name, Cell cell) {
    return new InputColumn(name, cell, false, List.of());
  }

  InputColumn alsoNamed(String otherName) {
    return new InputColumn(name, cell, isRequired, List.of(otherName));
  }

  /** Whether a cell of this column may say so; it may be absent where the column is optional. */
  public boolean accepts(@Nullable String text) {
    return text == null ? !isRequired : cell.accepts(text);
  }

  /** Every name that it may be sent under in CSV; the one on file comes first. */
  public Stream<String> names() {
    return Stream.concat(Stream.of(name), otherNames.stream());
  }

  /** Every name that it may be sent under in JSON. */
  public Stream<String> fields() {
    return names().map(InputColumn::inCamelCase);
  }

  /** Its name in JSON. */
  public String field() {
    return inCamelCase(name);
  }

  private static String inCamelCase(String name) {
    var field = new StringBuilder();
    for (var word : name.split("_")) {
      field.append(
          field.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return field.toString();
  }
}
