package org.trueup.assignment.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.store.Agreements;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;

/** The registry of ACOs: those that have an agreement on file. */
@Path("/acos")
@Produces(MediaType.APPLICATION_JSON)
public class AcoResource {
  private static final int USUAL_PAGE = 500;
  private static final Pattern PAGE_SIZE = Pattern.compile("[1-9]\\d{0,2}|1000");

  private final Agreements agreements;

  AcoResource(Agreements agreements) {
    this.agreements = agreements;
  }

  /**
   * @param cursor the {@code nextCursor} of the page before
   */
  @GET
  public Registry list(
      @RestQuery @Nullable AcoId cursor,
      @RestQuery @Nullable String limit,
      @RestQuery @Nullable Instant asOf) {
    var size = size(limit);
    var ids = agreements.acosAfter(cursor, size + 1);
    var page = ids.subList(0, Math.min(size, ids.size()));
    return Registry.of(agreements.knownOf(page, asOf), ids.size() > size ? page.getLast() : null);
  }

  private static int size(@Nullable String limit) {
    if (limit == null) {
      return USUAL_PAGE;
    }
    if (!PAGE_SIZE.matcher(limit).matches()) {
      throw Refusal.malformed(Fault.inParameter("limit", limit, "a whole number from 1 to 1000"));
    }
    return Integer.parseInt(limit);
  }
}
