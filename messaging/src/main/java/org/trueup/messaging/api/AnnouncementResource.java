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
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.AnnouncingAgain;
import org.trueup.messaging.RevisionOnFile;
import org.trueup.messaging.RevisionsQuery;
import org.trueup.rest.Body;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Items;
import org.trueup.rest.Table;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.Role;

/** What this service announced, for an operator who mends what was lost on the way. */
@Path("/announcements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
public class AnnouncementResource {
  private final AnnouncingAgain again;
  private final RevisionsQuery revisions;
  private final Caller caller;

  AnnouncementResource(AnnouncingAgain again, RevisionsQuery revisions, Caller caller) {
    this.again = again;
    this.revisions = revisions;
    this.caller = caller;
  }

  /**
   * What is announced again, and why.
   *
   * @param acoId absent for all ACOs
   */
  public record Wanted(@Nullable AcoId acoId, @Nullable String reason) {}

  /**
   * What came of it.
   *
   * @param events how many are on their way
   */
  public record Announced(long events) {}

  @GET
  @Operation(
      summary =
          "The highest revision on file of each thing that this service announces or takes in")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<RevisionOnFile> revisions() {
    return new Items<>(revisions.all());
  }

  @POST
  @Extension(
      name = IdempotencyKey.SENT_AGAIN,
      value = "the same events go out under the same ids: whoever handled one passes over it")
  @Operation(
      summary = "Announces everything on file of an ACO, or of all, once more, with the same ids")
  @Consumes(MediaType.APPLICATION_JSON)
  public Announced announce(@Nullable Wanted wanted) {
    var asked = Body.required(wanted);
    return new Announced(
        again.announce(asked.acoId(), caller.name(), GivenReason.required(asked.reason())));
  }
}
