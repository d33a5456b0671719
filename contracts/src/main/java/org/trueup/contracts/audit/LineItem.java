package org.trueup.contracts.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.DecimalText;

/**
 * One figure of a result, as CMS's reconciliation report would show it.
 *
 * @param line the report's letter where CMS has one ({@code H}, {@code GG}), otherwise a short name
 * @param title the figure in CMS's words
 * @param unit what the value counts
 * @param value the exact value as text; absent where the terms have no such figure
 * @param formula how it follows from other lines, in their letters
 * @param cites the paragraphs that say so
 * @param inputs the facts it was read from, with their revision: {@code benchmark/A9004/2018/3}
 * @param provisional whether a rule behind it is not yet verified in a text
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LineItem(
    String line,
    String title,
    Unit unit,
    @DecimalText @Nullable String value,
    @Nullable String formula,
    List<String> cites,
    List<String> inputs,
    boolean provisional) {

  /** What a value counts. */
  public enum Unit {
    DOLLARS,
    DOLLARS_PER_PERSON_YEAR,
    RATE,
    FACTOR,
    PEOPLE,
    PERSON_YEARS,
    TEXT
  }

  public LineItem {
    // Empty lists are not written, so they are absent when read back.
    cites = cites == null ? List.of() : List.copyOf(cites);
    inputs = inputs == null ? List.of() : List.copyOf(inputs);
  }
}
