package org.trueup.rest;

import java.sql.SQLException;
import java.util.Set;
import org.trueup.contracts.refusal.FailureChain;
import org.trueup.contracts.refusal.Refusal;

/** Tells faults that pass by themselves from those that an event brings along every time. */
public final class PassingFault {
  /**
   * Connection (08), authorization, whose provider may be away (28), rollback by deadlock or
   * serialization (40), resources such as a full disk (53), object in use (55), operator
   * intervention such as a shutdown (57), system (58).
   */
  private static final Set<String> CLASSES = Set.of("08", "28", "40", "53", "55", "57", "58");

  /**
   * A transaction that may only read, as after a failover to a server that still is a replica
   * (25006), and a session that was ended for it was idle too long (25P03).
   */
  private static final Set<String> STATES = Set.of("25006", "25P03");

  private PassingFault() {}

  public static boolean isBehind(Throwable failure) {
    return FailureChain.of(failure).anyMatch(PassingFault::isPassing);
  }

  /** What the database or its pool says, where one of them is behind a failure. */
  static String reason(Throwable failure) {
    return FailureChain.of(failure)
        .filter(PassingFault::isPassing)
        .findFirst()
        .map(Throwable::getMessage)
        .orElseGet(failure::toString);
  }

  /** Without a state it comes from the connection pool: none free in time, or the one held lost. */
  private static boolean isPassing(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.kind() == Refusal.Kind.BUSY
        || failure instanceof SQLException sql
            && (sql.getSQLState() == null || isPassing(sql.getSQLState()));
  }

  private static boolean isPassing(String state) {
    return STATES.contains(state) || state.length() >= 2 && CLASSES.contains(state.substring(0, 2));
  }
}
