package org.trueup.messaging.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.messaging.DeadLetter;
import org.trueup.messaging.DeadLetterContent;
import org.trueup.messaging.DeadLetterHandling;
import org.trueup.rest.Body;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Page;
import org.trueup.rest.PageParameters;
import org.trueup.rest.Table;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.Role;

/** Records that could not be processed, and what an operator does about them. */
@Path("/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
public class DeadLetterResource {

  private final DeadLetterHandling handling;
  private final Caller caller;

  DeadLetterResource(DeadLetterHandling handling, Caller caller) {
    this.handling = handling;
    this.caller = caller;
  }

  /** Why it is replayed or discarded. */
  public record Decision(@Nullable String reason) {}

  @GET
  @Operation(summary = "Dead letters, the oldest first")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Page<DeadLetter> letters(
      @Parameter(description = "Only those in this state.") @QueryParam("state")
          DeadLetter.@Nullable State state,
      @BeanParam PageParameters asked) {
    long after = asked.cursor(Long::valueOf).orElse(0L);
    return Page.of(
        asked, handling.after(after, state, asked.toFind()), letter -> Long.toString(letter.id()));
  }

  @GET
  @Operation(summary = "One of them with the record: headers, and the bytes as they came")
  @Path("/{id}")
  public DeadLetterContent letter(
      @Parameter(description = "The number of the dead letter.") @PathParam("id") Long id) {
    return handling.get(id);
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = IdempotencyKey.BY_KEY)
  @Operation(
      summary = "Handles the record as if it came now; what has changed stands in the reason")
  @Path("/{id}/replay")
  @Consumes(MediaType.APPLICATION_JSON)
  public DeadLetterContent replay(
      @Parameter(description = "The number of the dead letter.") @PathParam("id") Long id,
      @Nullable Decision decision) {
    return handling.replay(id, caller.name(), reason(decision));
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = IdempotencyKey.BY_KEY)
  @Operation(summary = "Closes it unprocessed")
  @Path("/{id}/discard")
  @Consumes(MediaType.APPLICATION_JSON)
  public DeadLetterContent discard(
      @Parameter(description = "The number of the dead letter.") @PathParam("id") Long id,
      @Nullable Decision decision) {
    return handling.discard(id, caller.name(), reason(decision));
  }

  private static String reason(@Nullable Decision decision) {
    return GivenReason.required(Body.required(decision).reason());
  }
}
