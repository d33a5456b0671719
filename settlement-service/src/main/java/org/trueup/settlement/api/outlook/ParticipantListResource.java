package org.trueup.settlement.api.outlook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Body;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Table;
import org.trueup.rest.access.Role;
import org.trueup.settlement.outlook.ParticipantListQuery;

/** What a year would come to without those who leave with dropped participants. */
@Path("/acos/{acoId}/performance-years/{py}/participant-list-what-if")
@RolesAllowed({Role.ANALYST, Role.PREPARER, Role.OPERATOR})
public class ParticipantListResource {
  private final ParticipantListQuery query;

  ParticipantListResource(ParticipantListQuery query) {
    this.query = query;
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = "it only computes and changes nothing")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  @Operation(
      summary = "The year settled without those who leave, against the settlement as it is",
      description =
          "Who leaves with dropped participants is counted by assignment-service on a list: POST to the same path there. What they cost is a question, so the year is settled at several cost ratios. No settlement is changed and nothing is announced.")
  public ParticipantListView without(
      @BeanParam AcoYearPath path,
      @BeanParam AsOfParameter at,
      @Nullable ParticipantListBody sent) {
    var asked = Body.required(sent);
    var changed = query.without(asked.read(), path.of(), at.asOf());
    return ParticipantListView.of(path.of(), changed, asked.ratios());
  }
}
