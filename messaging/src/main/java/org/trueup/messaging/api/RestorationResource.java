package org.trueup.messaging.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;
import org.trueup.messaging.Restorations;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Items;
import org.trueup.rest.Table;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.Role;

/** What waits since the database was restored from a backup, for an operator. */
@Path("/restorations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
public class RestorationResource {
  private final Restorations restorations;
  private final Caller caller;

  RestorationResource(Restorations restorations, Caller caller) {
    this.restorations = restorations;
    this.caller = caller;
  }

  /** Why it is confirmed. */
  public record Confirmation(@Nullable String reason) {}

  /**
   * What came of it.
   *
   * @param results of how many ACOs and years are determined again from now on
   */
  public record Confirmed(long results) {}

  @GET
  @Operation(
      summary = "Results that were read back from the topic and do not stand on what is on file")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<Restorations.Restored> waiting() {
    return new Items<>(restorations.waiting());
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = IdempotencyKey.BY_KEY)
  @Path("/confirmation")
  @Operation(
      summary =
          "Says that crosswalks were sent again, or that there were none: from here on results are"
              + " determined from what is on file")
  @Consumes(MediaType.APPLICATION_JSON)
  public Confirmed confirm(@Nullable Confirmation confirmation) {
    var reason = GivenReason.required(confirmation == null ? null : confirmation.reason());
    return new Confirmed(restorations.confirm(caller.name(), reason));
  }
}
