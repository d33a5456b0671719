package org.trueup.rest.identifier;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.WithheldIdentifiers;

/**
 * Stands in a log for a failure whose words have an identifier in them: the same words without it,
 * the same places, the same causes.
 */
final class FailureWithoutIdentifiers extends Throwable {
  private static final long serialVersionUID = 1L;

  private final String words;

  private FailureWithoutIdentifiers(Throwable failure) {
    super(withheld(failure.getMessage()));
    words = WithheldIdentifiers.withhold(failure.toString());
    setStackTrace(failure.getStackTrace());
  }

  /** Whether the failure, or anything behind it, has an identifier in its words. */
  static boolean isNeededFor(Throwable failure) {
    return isNeededFor(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  static Throwable of(Throwable failure) {
    return copy(failure, new IdentityHashMap<>());
  }

  /** As the failure that it stands for writes itself. */
  @Override
  public String toString() {
    return words;
  }

  private static boolean isNeededFor(Throwable failure, Set<Throwable> seen) {
    return seen.add(failure)
        && (WithheldIdentifiers.found(String.valueOf(failure))
            || behind(failure).anyMatch(next -> isNeededFor(next, seen)));
  }

  private static Stream<Throwable> behind(Throwable failure) {
    return Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()));
  }

  /** Failures may point at each other: each is copied once. */
  private static Throwable copy(Throwable failure, Map<Throwable, Throwable> copies) {
    var known = copies.get(failure);
    if (known != null) {
      return known;
    }
    var copy = new FailureWithoutIdentifiers(failure);
    copies.put(failure, copy);
    if (failure.getCause() != null) {
      copy.initCause(copy(failure.getCause(), copies));
    }
    for (var suppressed : failure.getSuppressed()) {
      copy.addSuppressed(copy(suppressed, copies));
    }
    return copy;
  }

  private static @Nullable String withheld(@Nullable String text) {
    return text == null ? null : WithheldIdentifiers.withhold(text);
  }
}
