package org.trueup.benchmark.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.trueup.benchmark.AcoYear;
import org.trueup.benchmark.BenchmarkInquiry;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.Answer;

/** The benchmark of a performance year: result, report lines, history. */
@Path("/acos/{acoId}/performance-years/{py}/benchmark")
@Produces(MediaType.APPLICATION_JSON)
public class BenchmarkResource {
  private final BenchmarkInquiry inquiry;
  private final BenchmarkRules rules;

  BenchmarkResource(BenchmarkInquiry inquiry, BenchmarkRules rules) {
    this.inquiry = inquiry;
    this.rules = rules;
  }

  @GET
  public Response benchmark(
      @BeanParam YearPath path, @BeanParam AskedParameters asked, @Context Request request) {
    var benchmark = find(path.of(), asked);
    return Answer.read(request, benchmark, benchmark.head().revision());
  }

  @GET
  @Path("/lines")
  public Response lines(
      @BeanParam YearPath path, @BeanParam AskedParameters asked, @Context Request request) {
    var benchmark = find(path.of(), asked);
    var lines = new BenchmarkLines(benchmark.lines());
    return Answer.read(request, lines, benchmark.head().revision());
  }

  @GET
  @Path("/history")
  public BenchmarkHistory history(@BeanParam YearPath path) {
    var of = path.of();
    rules.require(of.year());
    return inquiry.history(of).map(BenchmarkHistory::of).orElseThrow(() -> notCovered(of));
  }

  private BenchmarkDetermined find(AcoYear of, AskedParameters parameters) {
    rules.require(of.year());
    var asked = parameters.asked();
    return parameters.namesRevision()
        ? inquiry.revision(of, asked).orElseThrow(() -> noRevision(of, parameters))
        : inquiry.inForce(of, asked).orElseThrow(() -> notCovered(of));
  }

  private static Refusal noRevision(AcoYear of, AskedParameters parameters) {
    return Refusal.notFound("no revision " + parameters.revision + " of benchmark " + of);
  }

  private static Refusal notCovered(AcoYear of) {
    return Refusal.notFound(
        "no agreement of "
            + of.aco()
            + " covers performance year "
            + of.year()
            + "; assignment-service takes one with PUT /acos/"
            + of.aco()
            + "/agreements/{start}");
  }
}
