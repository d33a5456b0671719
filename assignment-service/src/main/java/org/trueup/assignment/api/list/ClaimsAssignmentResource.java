package org.trueup.assignment.api.list;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.ListName;
import org.trueup.assignment.delivery.AssignmentListRecording;
import org.trueup.assignment.delivery.ClaimsListComputation;
import org.trueup.assignment.delivery.ListAnswer;
import org.trueup.assignment.intake.claims.ClaimsUpload;
import org.trueup.assignment.intake.list.SentUpload;
import org.trueup.assignment.intake.list.UploadFolder;
import org.trueup.assignment.rules.list.ListPeriod;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Upload;
import org.trueup.rest.access.Caller;

/** Claims of a population become an assignment list, which is recorded like one of CMS. */
@Path("/acos/{acoId}/performance-years/{py}/claims-assignment")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimsAssignmentResource {
  private final ClaimsListComputation computation;
  private final UploadFolder folder;
  private final ClaimsUpload upload;
  private final AssignmentListRecording recording;
  private final Caller caller;

  ClaimsAssignmentResource(
      ClaimsListComputation computation,
      UploadFolder folder,
      ClaimsUpload upload,
      AssignmentListRecording recording,
      Caller caller) {
    this.computation = computation;
    this.folder = folder;
    this.upload = upload;
    this.recording = recording;
    this.caller = caller;
  }

  /** What a run is about. */
  public static class RunParameters extends AcoYearPath {
    @Parameter(description = "Which list is computed: INITIAL, Q1 to Q4, or YEAR_END.")
    @QueryParam("period")
    @Nullable ListPeriod period;

    @Parameter(
        description = "Which run of the period it is, from 1: a later one replaces an earlier one.")
    @QueryParam("run")
    @DefaultValue("1")
    Integer run;

    @Parameter(description = "Starts the random draw that breaks ties.")
    @QueryParam("seed")
    @DefaultValue("1")
    Long seed;

    private ClaimsListComputation.Run required() {
      if (period == null) {
        throw Refusal.malformed(
            Fault.inParameter("period", null, "INITIAL, Q1 to Q4, or YEAR_END"));
      }
      if (run < 1 || run > ListName.MOST_RUNS) {
        throw Refusal.malformed(
            Fault.inParameter("run", run, "a whole number from 1 to " + ListName.MOST_RUNS));
      }
      return new ClaimsListComputation.Run(of(), period, run, seed);
    }
  }

  @POST
  @Extension(
      name = IdempotencyKey.SENT_AGAIN,
      value = "a list of the same claims is on file: it is answered as the first time")
  @Operation(summary = "Records the list of a zip of the population's tables")
  @APIResponseSchema(
      value = ListAnswer.class,
      responseCode = "201",
      responseDescription = "Recorded for the first time")
  @Upload
  public RestResponse<ListAnswer> post(
      @BeanParam RunParameters run,
      @Parameter(description = "The file's name; a zip may come without.") @QueryParam("name")
          @Nullable String name,
      InputStream body)
      throws IOException {
    try (var sent = SentFiles.of(folder, name, body)) {
      return record(run.required(), sent);
    }
  }

  @POST
  @Extension(
      name = IdempotencyKey.SENT_AGAIN,
      value = "a list of the same claims is on file: it is answered as the first time")
  @Operation(summary = "Records the list of the tables, or a zip of them, as a form sends them")
  @APIResponseSchema(
      value = ListAnswer.class,
      responseCode = "201",
      responseDescription = "Recorded for the first time")
  @Upload
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public RestResponse<ListAnswer> postForm(
      @BeanParam RunParameters run,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      InputStream body)
      throws IOException {
    try (var sent = SentFiles.ofForm(folder, contentType, body)) {
      return record(run.required(), sent);
    }
  }

  private RestResponse<ListAnswer> record(ClaimsListComputation.Run run, SentUpload sent)
      throws IOException {
    var order = computation.order(run);
    var list = computation.list(order, upload.read(sent, order.window()));
    return RecordedListAnswer.of(recording.record(list, caller.name()));
  }
}
