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
import org.trueup.benchmark.fact.ReportedBenchmark;
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
  @Operation(summary = "Records an updated benchmark as CMS delivered it")
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<DeliveryView<ReportedBenchmark>> put(
      @BeanParam WritePath to,
      @Parameter(description = "Which delivery of the benchmark it is.") @PathParam("delivery")
          Delivery delivery,
      @Nullable ReportedBenchmarkBody sent) {
    return requests.put(to, delivery, sent);
  }

  @GET
  @Operation(summary = "The updated benchmark on file")
  public RestResponse<DeliveryView<ReportedBenchmark>> get(
      @BeanParam ReadPath asked,
      @Parameter(description = "Which delivery of the benchmark it is.") @PathParam("delivery")
          Delivery delivery) {
    return requests.get(asked, DeliveryKind.BENCHMARK, delivery);
  }
}
