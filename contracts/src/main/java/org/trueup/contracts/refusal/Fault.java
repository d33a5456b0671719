package org.trueup.contracts.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with what was sent.
 *
 * @param where its place
 * @param value what stood there
 * @param expected what should stand there, and what to do
 * @param rule the rule that says so, in words
 * @param cite the paragraph or specification section, where there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
    Place where,
    @Nullable String value,
    String expected,
    @Nullable String rule,
    @Nullable String cite) {

  /** A fault in a JSON body. The pointer is RFC 6901: {@code /elections/minimumRate}. */
  public static Fault at(String pointer, @Nullable Object value, String expected) {
    return new Fault(Place.pointer(pointer), text(value), expected, null, null);
  }

  /** A fault in a path or query parameter. */
  public static Fault inParameter(String name, @Nullable Object value, String expected) {
    return new Fault(Place.parameter(name), text(value), expected, null, null);
  }

  /** A fault in a row of a file. Lines count from 1, the header included. */
  public static Fault inTable(
      String table, long line, @Nullable String column, @Nullable Object value, String expected) {
    return new Fault(Place.cell(table, line, column), text(value), expected, null, null);
  }

  public Fault under(String rule, @Nullable String cite) {
    return new Fault(where, value, expected, rule, cite);
  }

  public Fault movedTo(Place place) {
    return new Fault(place, value, expected, rule, cite);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
