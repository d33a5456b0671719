package org.trueup.assignment.api;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.store.Version;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** The version that the query parameters {@code revision} and {@code asOf} name. */
public final class Versions {
  private static final Pattern REVISION = Pattern.compile("[1-9]\\d{0,17}");

  private Versions() {}

  public static Version of(@Nullable String revision, @Nullable Instant asOf) {
    if (revision == null) {
      return new Version(null, asOf);
    }
    if (!REVISION.matcher(revision).matches()) {
      throw Refusal.malformed(
          Fault.inParameter("revision", revision, "a revision: a whole number, from 1"));
    }
    return new Version(Long.valueOf(revision), asOf);
  }
}
