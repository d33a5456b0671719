package org.trueup.benchmark.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.fact.DeliveryKind;
import org.trueup.benchmark.fact.ReportedExpenditures;
import org.trueup.benchmark.intake.ExpendituresBody;
import org.trueup.contracts.event.ExpenditureFacts.Period;

/** Actual expenditures of the assigned beneficiaries, as CMS delivered them. */
@Path("/acos/{acoId}/performance-years/{py}/expenditures/{period}")
@Produces(MediaType.APPLICATION_JSON)
public class ExpendituresResource {
  private final DeliveryRequests requests;

  ExpendituresResource(DeliveryRequests requests) {
    this.requests = requests;
  }

  @PUT
  @Operation(summary = "Records actual expenditures as CMS delivered them")
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<DeliveryView<ReportedExpenditures>> put(
      @BeanParam WritePath to,
      @Parameter(description = "Which delivery it is: how complete the year's claims are.")
          @PathParam("period")
          Period period,
      @Nullable ExpendituresBody sent) {
    return requests.put(to, period, sent);
  }

  @GET
  @Operation(summary = "Actual expenditures on file")
  public RestResponse<DeliveryView<ReportedExpenditures>> get(
      @BeanParam ReadPath asked,
      @Parameter(description = "Which delivery it is: how complete the year's claims are.")
          @PathParam("period")
          Period period) {
    return requests.get(asked, DeliveryKind.EXPENDITURES, period);
  }
}
