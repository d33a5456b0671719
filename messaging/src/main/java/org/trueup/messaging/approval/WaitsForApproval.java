package org.trueup.messaging.approval;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Nothing was done: a second person has to approve it. Answered with 202 and what waits. */
public final class WaitsForApproval extends WebApplicationException {
  private static final long serialVersionUID = 1L;

  WaitsForApproval(Approval approval) {
    super(
        "approval " + approval.id() + " waits",
        Response.status(Response.Status.ACCEPTED)
            .location(
                URI.create("/acos/%s/approvals/%d".formatted(approval.acoId(), approval.id())))
            .type(MediaType.APPLICATION_JSON)
            .entity(approval)
            .build());
  }
}
