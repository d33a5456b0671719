package org.trueup.benchmark.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.fact.DeliveryKind;
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
  @Consumes(MediaType.APPLICATION_JSON)
  public Response put(
      @BeanParam WritePath to,
      @PathParam("period") Period period,
      @Nullable ExpendituresBody sent) {
    return requests.put(to, period, sent);
  }

  @GET
  public Response get(@BeanParam ReadPath asked, @PathParam("period") Period period) {
    return requests.get(asked, DeliveryKind.EXPENDITURES, period);
  }
}
