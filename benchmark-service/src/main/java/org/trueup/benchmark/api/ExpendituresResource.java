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
import org.trueup.benchmark.intake.ExpendituresBody;
import org.trueup.benchmark.intake.ReportedFacts;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.Answer;
import org.trueup.rest.access.Caller;

/** Expenditures of the assigned people as CMS delivered them. */
@Path("/acos/{acoId}/performance-years/{py}/expenditures/{period}")
@Produces(MediaType.APPLICATION_JSON)
public class ExpendituresResource {
  private final ReportedFacts facts;
  private final BenchmarkDetermination determination;
  private final BenchmarkQuery inquiry;
  private final Caller caller;

  ExpendituresResource(
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
      @PathParam("period") Period period,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ExpendituresBody sent) {
    var delivered = facts.expenditures(path.of(), period, sent);
    var kept =
        determination.expendituresReported(
            delivered, caller.name(), onFile -> Answer.requireMatch(ifMatch, onFile));
    return Answer.written(
        ReportedExpendituresAnswer.of(kept), kept.fact().revision(), kept.created());
  }

  @GET
  public Response get(
      @BeanParam YearPath path,
      @PathParam("period") Period period,
      @BeanParam AskedParameters asked,
      @Context Request request) {
    var onFile =
        inquiry
            .expenditures(path.of(), period, asked.asked())
            .orElseThrow(() -> Refusal.notFound("no expenditures " + period + " of " + path.of()));
    return Answer.read(request, ReportedExpendituresAnswer.of(onFile), onFile.revision());
  }
}
