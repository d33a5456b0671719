package org.trueup.benchmark.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.determination.BenchmarkDetermination;
import org.trueup.benchmark.inquiry.BenchmarkQuery;
import org.trueup.benchmark.intake.ReportedBenchmarkBody;
import org.trueup.benchmark.intake.ReportedFacts;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.Answer;
import org.trueup.rest.access.Caller;

/** Updated benchmarks as CMS delivered them. */
@Path("/acos/{acoId}/performance-years/{py}/reported-benchmarks/{delivery}")
@Produces(MediaType.APPLICATION_JSON)
public class ReportedBenchmarksResource {
  private final ReportedFacts facts;
  private final BenchmarkDetermination determination;
  private final BenchmarkQuery inquiry;
  private final Caller caller;

  ReportedBenchmarksResource(
      ReportedFacts facts,
      BenchmarkDetermination determination,
      BenchmarkQuery inquiry,
      Caller caller) {
    this.facts = facts;
    this.determination = determination;
    this.inquiry = inquiry;
    this.caller = caller;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response put(
      @BeanParam YearPath path,
      @PathParam("delivery") Delivery delivery,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ReportedBenchmarkBody sent) {
    var delivered = facts.benchmark(path.of(), delivery, sent);
    var kept =
        determination.benchmarkReported(
            delivered, caller.name(), onFile -> Answer.requireMatch(ifMatch, onFile));
    return Answer.written(ReportedBenchmarkAnswer.of(kept), kept.fact().revision(), kept.created());
  }

  @GET
  public Response get(
      @BeanParam YearPath path,
      @PathParam("delivery") Delivery delivery,
      @BeanParam AskedParameters asked,
      @Context Request request) {
    var onFile =
        inquiry
            .reportedBenchmark(path.of(), delivery, asked.asked())
            .orElseThrow(
                () -> Refusal.notFound("no reported benchmark " + delivery + " of " + path.of()));
    return Answer.read(request, ReportedBenchmarkAnswer.of(onFile), onFile.revision());
  }
}
