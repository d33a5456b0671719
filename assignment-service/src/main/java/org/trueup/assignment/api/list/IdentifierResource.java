package org.trueup.assignment.api.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.FiledCrosswalk;
import org.trueup.assignment.crosswalk.CrosswalkRecording;
import org.trueup.assignment.crosswalk.Sender;
import org.trueup.assignment.intake.list.IdentifierTable;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.approval.Approvals;
import org.trueup.rest.Body;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Items;
import org.trueup.rest.Table;
import org.trueup.rest.Upload;
import org.trueup.rest.access.Caller;
import org.trueup.rest.identifier.TakesIdentifiers;
import org.trueup.rest.openapi.SharedParts;

/** The crosswalks of identifiers that changed. */
@Path("/acos/{acoId}/identifier-changes")
@Produces(MediaType.APPLICATION_JSON)
public class IdentifierResource {
  private final CrosswalkRecording recording;
  private final Approvals approvals;
  private final Caller caller;

  IdentifierResource(CrosswalkRecording recording, Approvals approvals, Caller caller) {
    this.approvals = approvals;
    this.recording = recording;
    this.caller = caller;
  }

  /** How many changes were new, and how many were sent. */
  public record CrosswalkView(int added, int sent) {}

  /** A crosswalk on file: how many changes it brought. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FiledCrosswalkView(
      long crosswalkId,
      int changes,
      Instant recordedAt,
      @Nullable String withdrawnBecause,
      @Nullable Instant withdrawnAt) {

    static FiledCrosswalkView of(FiledCrosswalk crosswalk) {
      var withdrawal = crosswalk.withdrawal();
      return new FiledCrosswalkView(
          crosswalk.id(),
          crosswalk.changes(),
          crosswalk.recordedAt(),
          withdrawal == null ? null : withdrawal.reason(),
          withdrawal == null ? null : withdrawal.at());
    }
  }

  @POST
  @Extension(
      name = IdempotencyKey.SENT_AGAIN,
      value = "changes that are on file are not added again")
  @Operation(
      summary = "Records a crosswalk",
      description =
          "Who sends for some ACOs sends changes of beneficiaries of the ACO alone, on its current"
              + " lists under both identifiers; who sends for all ACOs sends any. A crosswalk is"
              + " accepted whole or refused whole. What was sent before is not new.")
  @Consumes("text/csv")
  @Upload
  @TakesIdentifiers
  public CrosswalkView post(@PathParam("acoId") AcoId acoId, InputStream csv) {
    var sent = IdentifierTable.read(csv);
    return new CrosswalkView(recording.record(acoId, sent, sender()), sent.size());
  }

  @GET
  @Operation(summary = "The crosswalks on file and which were withdrawn; without identifiers")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<FiledCrosswalkView> list(@PathParam("acoId") AcoId acoId) {
    return new Items<>(
        recording.onFile(acoId, sender()).stream().map(FiledCrosswalkView::of).toList());
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = IdempotencyKey.BY_KEY)
  @Extension(name = SharedParts.APPROVAL, value = "always")
  @Operation(summary = "Withdraws a wrong crosswalk; what it touched is determined anew")
  @Path("/{crosswalkId}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  public FiledCrosswalkView withdraw(
      @PathParam("acoId") AcoId acoId,
      @Parameter(description = "The crosswalk, as the list of those on file names it.")
          @PathParam("crosswalkId")
          Long crosswalkId,
      @Nullable WithdrawalBody body) {
    var reason = Body.required(body).required();
    approvals.require(
        new Approvals.Wish(
            "CROSSWALK_WITHDRAWN",
            acoId,
            "identifier-changes/" + crosswalkId,
            Body.required(body)));
    return FiledCrosswalkView.of(recording.withdraw(acoId, crosswalkId, reason, sender()));
  }

  private Sender sender() {
    return new Sender(caller.name(), caller.mayAskAboutAll());
  }
}
