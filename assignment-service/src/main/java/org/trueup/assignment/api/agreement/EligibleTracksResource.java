package org.trueup.assignment.api.agreement;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.agreement.TrackEligibility;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.contracts.value.RiskExperience;

/** What an ACO may sign next. */
@Path("/acos/{acoId}/eligible-tracks")
@Produces(MediaType.APPLICATION_JSON)
public class EligibleTracksResource {
  private final TrackEligibility eligibility;

  EligibleTracksResource(TrackEligibility eligibility) {
    this.eligibility = eligibility;
  }

  /**
   * @param revenueStatus where it is known, as it would stand in the agreement
   * @param experience the same
   */
  @GET
  public EligibleTracks offers(
      @RestPath AcoId acoId,
      @RestQuery @Nullable AgreementStart agreementStart,
      @RestQuery @Nullable RevenueStatus revenueStatus,
      @RestQuery @Nullable RiskExperience experience,
      @RestQuery @Nullable Instant asOf) {
    if (agreementStart == null) {
      throw Refusal.malformed(
          Fault.inParameter("agreementStart", null, "the first day, such as 2019-07-01"));
    }
    var facts = AgreementFacts.of(revenueStatus, experience);
    return EligibleTracks.of(
        acoId, agreementStart, eligibility.offers(acoId, agreementStart, facts, asOf));
  }
}
