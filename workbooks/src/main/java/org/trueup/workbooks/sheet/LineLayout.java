package org.trueup.workbooks.sheet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a line.
 *
 * @param labels of its section, as CMS worded them over the years; empty for rows before any
 * @param row the label of its row, where it is not the section's own
 * @param in the heads whose cells are read
 * @param optional whether the line may be absent
 * @param dashed whether a dash may say that it does not apply
 * @param reported whether a cell may be blank until CMS reports it
 */
record LineLayout(
    List<String> labels,
    @Nullable String row,
    Of of,
    List<String> in,
    boolean optional,
    boolean dashed,
    boolean reported) {

  /** How many cells a line has under a head. */
  enum Of {
    ONE,
    TYPES,
    TEXT
  }

  @JsonCreator
  LineLayout(
      @JsonProperty("labels") List<String> labels,
      @JsonProperty("row") @Nullable String row,
      @JsonProperty("of") Of of,
      @JsonProperty("in") List<String> in,
      @JsonProperty("optional") boolean optional,
      @JsonProperty("dashed") boolean dashed,
      @JsonProperty("reported") boolean reported) {
    this.labels = List.copyOf(labels);
    this.row = row;
    this.of = of;
    this.in = List.copyOf(in);
    this.optional = optional;
    this.dashed = dashed;
    this.reported = reported;
  }

  /** The letter that confirms a line: {@code A2} of {@code A2.TYPES}. */
  static String letter(String line) {
    return line.split("\\.", 2)[0];
  }
}
