package org.trueup.benchmark.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.calculation.bridge.Bridge;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.benchmark.fact.Asked;
import org.trueup.benchmark.inquiry.BenchmarkQuery;
import org.trueup.benchmark.inquiry.ComparedWindows;
import org.trueup.benchmark.inquiry.WindowComparison;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.Answer;

/** The benchmark of a performance year: result, report lines, history. */
@Path("/acos/{acoId}/performance-years/{py}/benchmark")
@Produces(MediaType.APPLICATION_JSON)
public class BenchmarkResource {
  private final BenchmarkQuery inquiry;
  private final WindowComparison windows;
  private final BenchmarkRules rules;

  BenchmarkResource(BenchmarkQuery inquiry, WindowComparison windows, BenchmarkRules rules) {
    this.inquiry = inquiry;
    this.windows = windows;
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
  public BenchmarkHistory history(@BeanParam YearPath path, @BeanParam AskedParameters asked) {
    var of = path.of();
    rules.require(of.year());
    return inquiry
        .history(of, asked.asked())
        .map(BenchmarkHistory::of)
        .orElseThrow(() -> notCovered(of));
  }

  /** What CMS's benchmark and ours differ by, and which one is used. */
  @GET
  @Path("/findings")
  public BenchmarkFindings findings(@BeanParam YearPath path, @BeanParam AskedParameters asked) {
    var of = path.of();
    rules.require(of.year());
    return BenchmarkFindings.of(inquiry.sideBySide(of, asked.asked()));
  }

  /** Whether our own benchmark can be built, and what it lacks with the request that brings it. */
  @GET
  @Path("/basis")
  public BenchmarkReadiness basis(@BeanParam YearPath path, @BeanParam AskedParameters asked) {
    var of = path.of();
    rules.require(of.year());
    return BenchmarkReadiness.of(inquiry.build(of, asked.asked()));
  }

  /** Our own benchmark with both assignable populations, and what hangs on the choice. */
  @GET
  @Path("/window-effect")
  public ComparedWindows windowEffect(@BeanParam YearPath path, @BeanParam AskedParameters asked) {
    var of = path.of();
    rules.require(of.year());
    return windows.compare(of, asked.asked());
  }

  /** Why a later version of our own benchmark differs from an earlier one. */
  @GET
  @Path("/bridge")
  public Bridge bridge(
      @BeanParam YearPath path,
      @QueryParam("from") @Nullable Long from,
      @QueryParam("to") @Nullable Long to,
      @QueryParam("asOf") @Nullable Instant asOf) {
    var of = path.of();
    rules.require(of.year());
    var ends = BridgeEnds.of(from, to);
    return inquiry
        .bridge(of, ends.from(), ends.to(), asOf == null ? Asked.CURRENT : Asked.knownAt(asOf))
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "revisions "
                        + from
                        + " and "
                        + to
                        + " of benchmark "
                        + of
                        + " are not both on file and built from their sources"));
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
