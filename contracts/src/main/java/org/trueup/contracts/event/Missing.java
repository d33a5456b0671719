package org.trueup.contracts.event;

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
}
