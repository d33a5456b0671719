package org.trueup.assignment.api.list;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.trueup.assignment.delivery.AssignmentListQuery;
import org.trueup.assignment.delivery.AssignmentListRecording;
import org.trueup.assignment.delivery.ListAnswer;
import org.trueup.assignment.intake.list.GivenQuarter;
import org.trueup.assignment.intake.list.ListUpload;
import org.trueup.assignment.intake.list.SentUpload;
import org.trueup.assignment.intake.list.UploadFolder;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.approval.Approvals;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.Body;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Items;
import org.trueup.rest.Table;
import org.trueup.rest.Upload;
import org.trueup.rest.access.Caller;
import org.trueup.rest.openapi.SharedParts;

/** The assignment lists of an ACO: each is accepted whole, or refused whole. */
@Path("/acos/{acoId}/assignment-lists")
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentListResource {
  private static final String QUARTER =
      "Of lists whose names have a day and no quarter, as they were until 2020: 2018Q4.";

  private final UploadFolder folder;
  private final ListUpload upload;
  private final AssignmentListRecording recording;
  private final AssignmentListQuery query;
  private final Approvals approvals;
  private final Caller caller;

  AssignmentListResource(
      UploadFolder folder,
      ListUpload upload,
      AssignmentListRecording recording,
      AssignmentListQuery query,
      Approvals approvals,
      Caller caller) {
    this.approvals = approvals;
    this.folder = folder;
    this.upload = upload;
    this.recording = recording;
    this.query = query;
    this.caller = caller;
  }

  @POST
  @Extension(
      name = IdempotencyKey.SENT_AGAIN,
      value = "a list of the same content is on file: it is answered as the first time")
  @Operation(summary = "Records a zip of tables, or one table")
  @APIResponseSchema(
      value = ListAnswer.class,
      responseCode = "201",
      responseDescription = "Recorded for the first time")
  @Upload
  public RestResponse<ListAnswer> post(
      @PathParam("acoId") AcoId acoId,
      @Parameter(description = "The file's name as CMS gave it; a zip may come without.")
          @QueryParam("name")
          @Nullable String name,
      @Parameter(description = QUARTER) @QueryParam("quarter") @Nullable String quarter,
      InputStream body)
      throws IOException {
    try (var sent = SentFiles.of(folder, GivenQuarter.of(quarter), name, body)) {
      return record(acoId, sent);
    }
  }

  @POST
  @Extension(
      name = IdempotencyKey.SENT_AGAIN,
      value = "a list of the same content is on file: it is answered as the first time")
  @Operation(summary = "Records tables, or a zip of them, as a form sends them")
  @APIResponseSchema(
      value = ListAnswer.class,
      responseCode = "201",
      responseDescription = "Recorded for the first time")
  @Upload
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public RestResponse<ListAnswer> postForm(
      @PathParam("acoId") AcoId acoId,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      @Parameter(description = QUARTER) @QueryParam("quarter") @Nullable String quarter,
      InputStream body)
      throws IOException {
    try (var sent = SentFiles.ofForm(folder, GivenQuarter.of(quarter), contentType, body)) {
      return record(acoId, sent);
    }
  }

  @GET
  @Operation(summary = "The lists on file and what has become of them")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<ListView> list(@PathParam("acoId") AcoId acoId, @BeanParam AsOfParameter at) {
    return new Items<>(query.onFile(acoId, at.asOf()).stream().map(ListView::of).toList());
  }

  @GET
  @Operation(summary = "One list on file")
  @Path("/{listId}")
  public ListView read(
      @PathParam("acoId") AcoId acoId,
      @Parameter(description = "The list, as the answer to its upload names it.")
          @PathParam("listId")
          Long listId,
      @BeanParam AsOfParameter at) {
    return ListView.of(query.onFile(acoId, listId, at.asOf()));
  }

  @GET
  @Operation(summary = "What its sender was answered: with what changed against the list before")
  @Path("/{listId}/answer")
  public ListAnswer answer(
      @PathParam("acoId") AcoId acoId,
      @Parameter(description = "The list, as the answer to its upload names it.")
          @PathParam("listId")
          Long listId,
      @BeanParam AsOfParameter at) {
    return query.answer(acoId, listId, at.asOf());
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = IdempotencyKey.BY_KEY)
  @Extension(name = SharedParts.APPROVAL, value = "always")
  @Operation(summary = "Withdraws a wrong list")
  @Path("/{listId}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  public ListView withdraw(
      @PathParam("acoId") AcoId acoId,
      @Parameter(description = "The list, as the answer to its upload names it.")
          @PathParam("listId")
          Long listId,
      @Nullable WithdrawalBody body) {
    var reason = Body.required(body).required();
    approvals.require(
        new Approvals.Wish(
            "LIST_WITHDRAWN", acoId, "assignment-lists/" + listId, Body.required(body)));
    return ListView.of(recording.withdraw(acoId, listId, reason, caller.name()));
  }

  private RestResponse<ListAnswer> record(AcoId acoId, SentUpload sent) throws IOException {
    return RecordedListAnswer.of(recording.record(upload.read(acoId, sent), caller.name()));
  }
}
