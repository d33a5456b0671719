package org.trueup.contracts.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with what was sent. What it repeats of that has no identifier of a beneficiary
 * ({@link WithheldIdentifiers}), wherever one was put by mistake, and is cut where it is long.
 *
 * @param where its place
 * @param value what stood there
 * @param expected what should stand there, and what to do; follows the words "must be"
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
  private static final int LONGEST_VALUE = 200;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern NOT = Pattern.compile("\".*\" is not (.*)", Pattern.DOTALL);

  public Fault {
    value = value == null ? null : shown(value, where.parameter() == null);
    expected = WithheldIdentifiers.withhold(expected);
  }

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

  /**
   * What a reader of values expected: values complain of {@code "x" is not a date such as
   * 2017-01-01}, and a fault names what was sent beside it.
   */
  public static String expectedBy(IllegalArgumentException malformed) {
    var message = String.valueOf(malformed.getMessage());
    var not = NOT.matcher(message);
    return not.matches() ? not.group(1) : message;
  }

  public Fault under(String rule, @Nullable String cite) {
    return new Fault(where, value, expected, rule, cite);
  }

  public Fault movedTo(Place place) {
    return new Fault(place, value, expected, rule, cite);
  }

  /** What is wrong, as a sentence: {@code limit must be a whole number from 1 to 1000; got 0}. */
  public String sentence() {
    var must = where.words() + " must be " + expected;
    return value == null ? must : must + "; got " + value;
  }

  /** Figures of a body or a table may have nine digits, as a social security number has. */
  private static String shown(String value, boolean isOfContent) {
    var clean =
        isOfContent && NUMBER.matcher(value).matches()
            ? value
            : WithheldIdentifiers.withhold(value);
    return clean.length() > LONGEST_VALUE ? clean.substring(0, LONGEST_VALUE) + "..." : clean;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
