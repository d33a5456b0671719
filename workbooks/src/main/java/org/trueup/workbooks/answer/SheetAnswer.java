package org.trueup.workbooks.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a sheet.
 *
 * @param figures how many were read, and are kept with their cells
 * @param facts those that this service has of it
 * @param left why no fact was taken of it, as a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SheetAnswer(String sheet, int figures, List<TakenFact> facts, @Nullable String left) {
  public SheetAnswer {
    facts = List.copyOf(facts);
  }
}
