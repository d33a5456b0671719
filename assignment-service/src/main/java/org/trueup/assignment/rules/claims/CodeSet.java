package org.trueup.assignment.rules.claims;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** Codes, one by one and as ranges of codes of the same length: {@code 99201-99215}. */
public final class CodeSet {
  public static final CodeSet NONE = new CodeSet(List.of());

  private record Range(String from, String through) {
    boolean has(String code) {
      return code.length() == from.length()
          && from.compareTo(code) <= 0
          && code.compareTo(through) <= 0;
    }
  }

  private final List<Range> ranges;

  /**
   * @throws IllegalArgumentException when a range ends before it begins
   */
  @JsonCreator
  public CodeSet(List<String> codes) {
    this.ranges = codes.stream().map(CodeSet::range).toList();
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
