package org.trueup.assignment.api;

import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.determination.AssignmentQuery;
import org.trueup.assignment.determination.ReportedTotalsRecording;
import org.trueup.messaging.Write;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.Answer;
import org.trueup.rest.Body;
import org.trueup.rest.Table;
import org.trueup.rest.VersionParameters;
import org.trueup.rest.access.Caller;

/** Who is assigned to an ACO in a performance year. */
@Path("/acos/{acoId}/performance-years/{py}")
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentResource {
  private final ReportedTotalsRecording recording;
  private final AssignmentQuery query;
  private final Caller caller;

  AssignmentResource(ReportedTotalsRecording recording, AssignmentQuery query, Caller caller) {
    this.recording = recording;
    this.query = query;
    this.caller = caller;
  }

  @PUT
  @Operation(summary = "Records totals without a list")
  @Path("/reported-assignment")
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<ReportedTotalsView> report(
      @BeanParam AcoYearPath path,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable ReportedTotalsBody body) {
    var totals = Body.required(body).toTotals();
    var write = new Write(caller.name(), Answer.precondition(ifMatch));
    var recorded = recording.record(path.of(), totals, write);
    var fact = recorded.totals();
    var determined = recorded.assignmentRevision();
    var view = ReportedTotalsView.of(fact.fact(), fact.revision(), determined);
    return Answer.written(view, fact.revision(), determined, fact.isFirst());
  }

  @GET
  @Operation(summary = "The totals on file, or one version of them")
  @Path("/reported-assignment")
  public RestResponse<ReportedTotalsView> reported(
      @BeanParam AcoYearPath path, @BeanParam VersionParameters asked) {
    var found = query.totals(path.of(), asked.version());
    var fact = found.totals();
    var determined = found.assignmentRevision();
    var view = ReportedTotalsView.of(fact.fact(), fact.revision(), determined);
    return Answer.written(view, fact.revision(), determined, false);
  }

  @GET
  @Extension(
      name = Table.NONE_OF,
      value =
          "lists, exclusions: small counts are withheld in the whole answer, which tells them apart")
  @Operation(summary = "The current determination, or one version of it")
  @Path("/assignment")
  public RestResponse<AssignmentView> assignment(
      @BeanParam AcoYearPath path, @BeanParam VersionParameters asked, @Context Request request) {
    var found = query.assignment(path.of(), asked.version());
    return Answer.read(request, AssignmentView.of(found), found.event().revision());
  }
}
