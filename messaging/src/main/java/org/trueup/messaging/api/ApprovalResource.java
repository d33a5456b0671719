package org.trueup.messaging.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.approval.Approval;
import org.trueup.messaging.approval.Approvals;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Items;
import org.trueup.rest.Table;
import org.trueup.rest.access.Role;

/** What waits for a second person, about an ACO. */
@Path("/acos/{acoId}/approvals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.APPROVER, Role.PREPARER, Role.OPERATOR, Role.AUDITOR})
public class ApprovalResource {
  private final Approvals approvals;

  ApprovalResource(Approvals approvals) {
    this.approvals = approvals;
  }

  /** Why it is approved or rejected. */
  public record Decision(@Nullable String reason) {}

  @GET
  @Operation(summary = "Everything that a second person was asked about, decided or not, in order")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<Approval> all(@PathParam("acoId") AcoId acoId) {
    return new Items<>(approvals.of(acoId));
  }

  @GET
  @Operation(summary = "One of them")
  @Path("/{id}")
  public Approval one(
      @PathParam("acoId") AcoId acoId,
      @Parameter(description = "The number of the approval.") @PathParam("id") Long id) {
    return approvals.get(acoId, id);
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = IdempotencyKey.BY_KEY)
  @Operation(summary = "Approves it: whoever asked for it sends it again, and it is done")
  @Path("/{id}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPROVER)
  public Approval approve(
      @PathParam("acoId") AcoId acoId,
      @Parameter(description = "The number of the approval.") @PathParam("id") Long id,
      @Nullable Decision decision) {
    return decide(acoId, id, true, decision);
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = IdempotencyKey.BY_KEY)
  @Operation(summary = "Rejects it for good")
  @Path("/{id}/rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPROVER)
  public Approval reject(
      @PathParam("acoId") AcoId acoId,
      @Parameter(description = "The number of the approval.") @PathParam("id") Long id,
      @Nullable Decision decision) {
    return decide(acoId, id, false, decision);
  }

  private Approval decide(AcoId acoId, long id, boolean approved, @Nullable Decision decision) {
    var reason = GivenReason.required(decision == null ? null : decision.reason());
    return approvals.decide(acoId, id, approved, reason);
  }
}
