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
import org.trueup.benchmark.intake.ReportedBenchmarkBody;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;

/** Updated benchmarks as CMS delivered them. */
@Path("/acos/{acoId}/performance-years/{py}/reported-benchmarks/{delivery}")
@Produces(MediaType.APPLICATION_JSON)
public class ReportedBenchmarksResource {
  private final DeliveryRequests requests;

  ReportedBenchmarksResource(DeliveryRequests requests) {
    this.requests = requests;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response put(
      @BeanParam WritePath to,
      @PathParam("delivery") Delivery delivery,
      @Nullable ReportedBenchmarkBody sent) {
    return requests.put(to, delivery, sent);
  }

  @GET
  public Response get(@BeanParam ReadPath asked, @PathParam("delivery") Delivery delivery) {
    return requests.get(asked, DeliveryKind.BENCHMARK, delivery);
  }
}
