package org.trueup.assignment.api.beneficiary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.beneficiary.BeneficiaryLookup;
import org.trueup.assignment.beneficiary.BeneficiaryTimeline;
import org.trueup.assignment.beneficiary.BeneficiaryTimelineQuery;
import org.trueup.assignment.beneficiary.RosterQuery;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged;
import org.trueup.contracts.value.AcoId;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.Answer;
import org.trueup.rest.Body;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Page;
import org.trueup.rest.PageParameters;
import org.trueup.rest.Table;
import org.trueup.rest.VersionParameters;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.Role;
import org.trueup.rest.identifier.TakesIdentifiers;

/** Beneficiaries by their tokens: for those who may see what is tied to a person. */
@Path("/acos/{acoId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PHI_READER)
public class BeneficiaryResource {
  private final RosterQuery roster;
  private final BeneficiaryTimelineQuery timeline;
  private final BeneficiaryLookup lookup;
  private final Caller caller;

  BeneficiaryResource(
      RosterQuery roster,
      BeneficiaryTimelineQuery timeline,
      BeneficiaryLookup lookup,
      Caller caller) {
    this.roster = roster;
    this.timeline = timeline;
    this.lookup = lookup;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "The roster of a year")
  @Path("/performance-years/{py}/beneficiaries")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public RestResponse<RosterView> roster(
      @BeanParam AcoYearPath path,
      @Parameter(
              description =
                  "true for those who are assigned, false for those who left; absent, all.")
          @QueryParam("assigned")
          @Nullable Boolean assigned,
      @BeanParam PageParameters asked,
      @BeanParam VersionParameters version) {
    var after = asked.cursor(Token::parse);
    var selection = new RosterQuery.Selection(assigned, after, asked.toFind());
    var found = roster.read(path.of(), version.version(), selection);
    var page = Page.of(asked, found.beneficiaries(), BeneficiaryAssignmentChanged::token);
    return RestResponse.ResponseBuilder.ok(new RosterView(found.revision(), page))
        .header(Answer.REVISION, found.revision())
        .build();
  }

  @GET
  @Extension(
      name = Table.NONE_OF,
      value =
          "years, months: lists within years, about one person who is looked at and not sent on")
  @Operation(summary = "In which lists one beneficiary was, since when, and why no longer")
  @Path("/beneficiaries/{token}/history")
  public BeneficiaryTimeline history(
      @PathParam("acoId") AcoId acoId,
      @Parameter(description = "What stands for the beneficiary.") @PathParam("token")
          String token) {
    return timeline.of(acoId, Token.ofPath(token));
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = "it only reads")
  @Operation(summary = "Identifiers to tokens, and tokens to identifiers")
  @Path("/beneficiaries/lookup")
  @TakesIdentifiers
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<LookupView> lookup(
      @PathParam("acoId") AcoId acoId, @Nullable LookupBody body) {
    var question = Body.required(body).checked();
    var found = lookup.find(acoId, question, caller.name());
    return RestResponse.ResponseBuilder.ok(LookupView.of(question, found))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
