package org.trueup.local.lists;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.trueup.contracts.value.EnrollmentType;

/**
 * What happens to an ACO's people between one list and the next.
 *
 * @param restated how many deliveries of the period came before; a redelivery changes nothing but
 *     what was missing
 * @param died people of whose death the list tells; they stay on it
 * @param left who leaves, by the list's reason
 * @param joined people who were never there
 * @param returned people who had left
 * @param missing people whom the file leaves out by mistake, by enrollment type
 */
public record ListStory(
    @JsonProperty(required = true) ListPeriod period,
    int restated,
    int died,
    Map<TurnoverMark, Integer> left,
    int joined,
    int returned,
    Map<EnrollmentType, Integer> missing) {

  public ListStory {
    left = left == null ? Map.of() : Map.copyOf(left);
    missing = missing == null ? Map.of() : Map.copyOf(missing);
  }
}
