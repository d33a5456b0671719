package org.trueup.contracts.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where a fault is: in a JSON body, in a parameter, or in a cell of a table. A name that is none of
 * ours is repeated so that its writer finds it, but no identifier of a beneficiary in its place.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(
    @Nullable String pointer,
    @Nullable String parameter,
    @Nullable String table,
    @Nullable Long line,
    @Nullable String column) {

  public Place {
    pointer = withheld(pointer);
    parameter = withheld(parameter);
    table = withheld(table);
    column = withheld(column);
  }

  public static Place pointer(String pointer) {
    return new Place(pointer, null, null, null, null);
  }

  public static Place parameter(String name) {
    return new Place(null, name, null, null, null);
  }

  public static Place cell(String table, long line, @Nullable String column) {
    return new Place(null, null, table, line, column);
  }

  private static @Nullable String withheld(@Nullable String name) {
    return name == null ? null : WithheldIdentifiers.withhold(name);
  }

  /** Where it is, as the beginning of a sentence. */
  String words() {
    if (table != null) {
      return table
          + (line == null ? "" : ", line " + line)
          + (column == null ? "" : ", column " + column);
    }
    if (parameter != null) {
      return parameter;
    }
    return pointer == null || pointer.isEmpty() ? "the body" : pointer;
  }
}
