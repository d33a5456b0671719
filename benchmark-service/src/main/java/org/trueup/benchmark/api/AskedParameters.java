package org.trueup.benchmark.api;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.fact.Asked;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** {@code ?revision=} and {@code ?asOf=}: which state of the records a reader wants. */
public class AskedParameters {
  private static final String REVISION = "[1-9]\\d{0,17}";

  @QueryParam("revision")
  @Nullable String revision;

  @QueryParam("asOf")
  @Nullable Instant asOf;

  boolean namesRevision() {
    return revision != null;
  }

  Asked asked() {
    var known = asOf == null ? Asked.CURRENT : Asked.knownAt(asOf);
    return revision == null ? known : known.revision(number(revision));
  }

  private static long number(String revision) {
    if (!revision.matches(REVISION)) {
      throw Refusal.malformed(
          Fault.inParameter("revision", revision, "a whole number from 1, such as 3"));
    }
    return Long.parseLong(revision);
  }
}
