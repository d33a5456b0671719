package org.trueup.rest;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/** Tells faults that pass by themselves from those that an event brings along every time. */
public final class PassingFault {
  /**
   * Connection (08), rollback by deadlock or serialization (40), resources (53), object in use
   * (55), operator intervention such as a shutdown (57), system (58).
   */
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

  private PassingFault() {}

  /** Looks at what is suppressed too: a commit that fails reports its cause there. */
  public static boolean isBehind(Throwable failure) {
    return isBehind(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static boolean isBehind(Throwable failure, Set<Throwable> seen) {
    return seen.add(failure)
        && (isPassing(failure) || behind(failure).anyMatch(next -> isBehind(next, seen)));
  }

  private static Stream<Throwable> behind(Throwable failure) {
    return Stream.concat(
        Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()));
  }

  /** Without a state it comes from the connection pool: none free in time, or the one held lost. */
  private static boolean isPassing(Throwable failure) {
    return failure instanceof SQLException sql
        && (sql.getSQLState() == null
            || sql.getSQLState().length() >= 2
                && CLASSES.contains(sql.getSQLState().substring(0, 2)));
  }
}
