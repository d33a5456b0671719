package org.trueup.assignment.api.agreement;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.agreement.TrackEligibilityQuery;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.contracts.value.RiskExperience;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Table;

/** What an ACO may sign next. */
@Path("/acos/{acoId}/eligible-tracks")
@Produces(MediaType.APPLICATION_JSON)
public class EligibleTracksResource {
  private final TrackEligibilityQuery query;

  EligibleTracksResource(TrackEligibilityQuery query) {
    this.query = query;
  }

  /** Which agreement is meant, and what is known of the ACO, as it would stand in the agreement. */
  public static class Question extends AsOfParameter {
    @Parameter(description = "The first day of the agreement that would be signed.")
    @QueryParam("agreementStart")
    @Nullable AgreementStart agreementStart;

    @Parameter(
        description = "Whether the ACO is low or high revenue; absent, both are answered for.")
    @QueryParam("revenueStatus")
    @Nullable RevenueStatus revenueStatus;

    @Parameter(
        description =
            "Whether it is experienced with performance-based risk; absent, both are answered for.")
    @QueryParam("experience")
    @Nullable RiskExperience experience;

    private AgreementStart start() {
      if (agreementStart == null) {
        throw Refusal.malformed(
            Fault.inParameter("agreementStart", null, "the first day, such as 2019-07-01"));
      }
      return agreementStart;
    }
  }

  @GET
  @Operation(summary = "Every track, offered or refused")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public EligibleTracksView offers(@PathParam("acoId") AcoId acoId, @BeanParam Question question) {
    var start = question.start();
    var facts = AgreementFacts.of(question.revenueStatus, question.experience);
    return EligibleTracksView.of(acoId, start, query.offers(acoId, start, facts, question.asOf()));
  }
}
