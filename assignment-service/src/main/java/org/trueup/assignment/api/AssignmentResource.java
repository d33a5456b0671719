package org.trueup.assignment.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.determination.ReportedTotalsRecording;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rest.Answer;
import org.trueup.rest.access.Caller;

/** Who belongs to an ACO in a performance year. */
@Path("/acos/{acoId}/performance-years/{py}")
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentResource {
  private final ReportedTotalsRecording assignment;
  private final Caller caller;

  AssignmentResource(ReportedTotalsRecording assignment, Caller caller) {
    this.assignment = assignment;
    this.caller = caller;
  }

  @PUT
  @Path("/reported-assignment")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response report(
      @RestPath AcoId acoId,
      @RestPath PerformanceYear py,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ReportedAssignmentBody body) {
    var totals = Bodies.required(body).toTotals();
    var reported =
        assignment.report(
            acoId, py, totals, caller.name(), current -> Answer.requireMatch(ifMatch, current));
    var answer = ReportedAssignmentAnswer.of(reported.fact(), reported.assignmentRevision());
    return Answer.written(
        answer, answer.revision(), answer.assignmentRevision(), reported.created());
  }

  @GET
  @Path("/reported-assignment")
  public Response reported(
      @RestPath AcoId acoId,
      @RestPath PerformanceYear py,
      @RestQuery @Nullable String revision,
      @RestQuery @Nullable Instant asOf) {
    var reported =
        assignment
            .reported(acoId, py, Versions.of(revision, asOf))
            .orElseThrow(() -> notFound(acoId, py, "reported assignment totals"));
    var answer = ReportedAssignmentAnswer.of(reported.fact(), reported.assignmentRevision());
    return Answer.written(answer, answer.revision(), answer.assignmentRevision(), false);
  }

  @GET
  @Path("/assignment")
  public Response assignment(
      @RestPath AcoId acoId,
      @RestPath PerformanceYear py,
      @RestQuery @Nullable String revision,
      @RestQuery @Nullable Instant asOf,
      @Context Request request) {
    var shown =
        assignment
            .determined(acoId, py, Versions.of(revision, asOf))
            .orElseThrow(() -> notFound(acoId, py, "assignment"));
    var body = new AssignmentBody(shown.event(), shown.report());
    return Answer.read(request, body, shown.event().head().revision());
  }

  private static Refusal notFound(AcoId acoId, PerformanceYear year, String what) {
    return Refusal.notFound(acoId + " has no such " + what + " for " + year);
  }
}
