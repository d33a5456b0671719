package org.trueup.embedded;

import org.trueup.contracts.value.AcoId;

/**
 * Identifiers of ACOs for tests, each given once. All tests of a machine share one database and one
 * broker, so two that used the same ACO would see each other's facts.
 */
public final class AcoIds {
  /** Kept where every class loader of the machine finds it: test profiles load classes anew. */
  private static final String LAST = "trueup.test.last-aco-id";

  private static final int FIRST = 60_000;

  private AcoIds() {}

  /** One that nobody else has: {@code A60001}. */
  public static String next() {
    synchronized (System.class) {
      int number = Integer.getInteger(LAST, FIRST) + 1;
      System.setProperty(LAST, Integer.toString(number));
      return AcoId.parse("A" + number).value();
    }
  }
}
