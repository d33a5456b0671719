package org.trueup.contracts.event;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something a result waits for.
 *
 * @param what the missing thing
 * @param where the service and request that would bring it
 */
public record Missing(What what, String where) {

  /** What may be missing. */
  public enum What {
    AGREEMENT,
    ASSIGNMENT,
    BENCHMARK,
    EXPENDITURES,
    QUALITY,
    PARTICIPANT_REVENUE
  }

  /** For a message: each with the place that it is sent to. */
  public static String inWords(List<Missing> all) {
    return all.stream()
        .map(missing -> missing.what() + " (" + missing.where() + ")")
        .collect(Collectors.joining(", "));
  }
}
