package org.trueup.assignment.rules.claims;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/** Codes, one by one and as ranges of codes of the same length: {@code 99201-99215}. */
public record CodeSet(List<Range> ranges) {
  public static final CodeSet NONE = new CodeSet(List.of());

  /** A range of codes, or one code that is both of its ends. */
  public record Range(String from, String through) {
    boolean has(String code) {
      return code.length() == from.length()
          && from.compareTo(code) <= 0
          && code.compareTo(through) <= 0;
    }

    private String text() {
      return from.equals(through) ? from : from + "-" + through;
    }
  }

  /**
   * Reads it from a rule file.
   *
   * @throws IllegalArgumentException when a range ends before it begins
   */
  @JsonCreator
  public static CodeSet of(List<String> codes) {
    return new CodeSet(codes.stream().map(CodeSet::range).toList());
  }

  /** As a rule file writes it. */
  @JsonValue
  public List<String> codes() {
    return ranges.stream().map(Range::text).toList();
  }

  public boolean has(String code) {
    return ranges.stream().anyMatch(range -> range.has(code));
  }

  private static Range range(String text) {
    var ends = text.split("-", 2);
    var range = new Range(ends[0], ends[ends.length - 1]);
    if (range.from().length() != range.through().length()
        || range.from().compareTo(range.through()) > 0) {
      throw new IllegalArgumentException("\"" + text + "\" is not a code or a range of codes");
    }
    return range;
  }
}
