package org.trueup.assignment.api.agreement;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.api.Pages;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.contracts.value.AcoId;

/** The registry of ACOs: those that have an agreement on file. */
@Path("/acos")
@Produces(MediaType.APPLICATION_JSON)
public class AcoResource {
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
    var size = Pages.size(limit);
    var ids = agreements.acosAfter(cursor, size + 1);
    var page = ids.subList(0, Math.min(size, ids.size()));
    return Registry.of(agreements.knownOf(page, asOf), ids.size() > size ? page.getLast() : null);
  }
}
