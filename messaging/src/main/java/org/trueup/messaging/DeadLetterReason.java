package org.trueup.messaging;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.WithheldIdentifiers;

/**
 * Why a record could not be processed, in words for an operator: the failure and what is behind it,
 * one a line; the last says most about the event. No stack, and nothing that looks like the
 * identifier of a beneficiary: events have none, but whoever writes a record that cannot be
 * processed may have put one there.
 */
final class DeadLetterReason {
  private static final int LONGEST = 4_000;

  /** No more than that, should exceptions point at each other. */
  private static final int LONGEST_CHAIN = 10;

  private static final Pattern STACK = Pattern.compile("\\R\\s*(at \\S+\\(.*|\\.\\.\\. \\d+ more)");

  /** How the JSON reader says where it was. */
  private static final Pattern PLACE = Pattern.compile("\\R at \\[Source: [^;]*; ([^\\]]*)\\]");

  private DeadLetterReason() {}

  static String of(Throwable failure) {
    var chain =
        Stream.iterate(failure, Objects::nonNull, DeadLetterReason::behind)
            .limit(LONGEST_CHAIN)
            .map(Throwable::toString)
            .collect(Collectors.joining("\n"));
    var placed = PLACE.matcher(chain).replaceAll(", $1");
    var reason = WithheldIdentifiers.withhold(STACK.matcher(placed).replaceAll(""));
    return reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
  }

  /** A commit that fails has its cause among the suppressed. */
  private static @Nullable Throwable behind(Throwable failure) {
    return failure.getCause() == null && failure.getSuppressed().length > 0
        ? failure.getSuppressed()[0]
        : failure.getCause();
  }
}
