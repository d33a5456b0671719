package org.trueup.settlement.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.approval.Approvals;
import org.trueup.messaging.approval.WaitsForApproval;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Items;
import org.trueup.rest.Upload;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.MoneyInput;
import org.trueup.rest.access.NamesItsAcos;
import org.trueup.settlement.intake.SettlementWorkbook;
import org.trueup.settlement.intake.WorkbookMemory;
import org.trueup.settlement.reconciliation.WorkbookRecording;
import org.trueup.workbooks.answer.DeliveredFile;
import org.trueup.workbooks.answer.WorkbookDelivery;
import org.trueup.workbooks.name.Family;
import org.trueup.workbooks.report.ReadWorkbook;
import org.trueup.workbooks.sent.SentFiles;

/** Whole deliveries of CMS: of their files this service takes settlement reports. */
@NamesItsAcos
@Path("/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@MoneyInput
public class DeliveriesResource implements WorkbookDelivery.Service {
  private final WorkbookMemory memory;
  private final SettlementWorkbook facts;
  private final WorkbookRecording recording;
  private final Approvals approvals;
  private final Caller caller;

  DeliveriesResource(
      WorkbookMemory memory,
      SettlementWorkbook facts,
      WorkbookRecording recording,
      Approvals approvals,
      Caller caller) {
    this.memory = memory;
    this.facts = facts;
    this.recording = recording;
    this.approvals = approvals;
    this.caller = caller;
  }

  @POST
  @Extension(
      name = IdempotencyKey.SENT_AGAIN,
      value = "a file of the same bytes is on file: it is answered as the first time")
  @Operation(
      summary = "Records CMS's settlement reports: one, or those in a zip of files and zips",
      description =
          "Takes STLMT. CMS's notice in it needs a second person's approval, as one that is entered does. Each report is recorded whole or not at all; an item of the answer says of a file what became of it, sheet by sheet.")
  @Consumes({MediaType.APPLICATION_OCTET_STREAM, "application/zip"})
  @Upload
  public Items<DeliveredFile> post(
      @Parameter(description = "The file's name, as CMS gave it; of a zip it may be absent.")
          @QueryParam("name")
          @Nullable String name,
      InputStream body)
      throws IOException {
    try (var share = memory.share()) {
      var files = SentFiles.read(Objects.requireNonNullElse(name, ""), body, share);
      return new Items<>(new WorkbookDelivery(this).answers(files));
    }
  }

  @Override
  public Set<Family> takes() {
    return Set.of(Family.STLMT);
  }

  @Override
  public void requireOwn(AcoId aco) {
    caller.requireOwn(aco);
  }

  @Override
  public Optional<DeliveredFile> known(String id) {
    return recording.answer(id);
  }

  @Override
  public DeliveredFile record(String file, ReadWorkbook workbook) {
    var reported = facts.facts(workbook);
    var of = reported.of();
    try {
      approvals.require(
          new Approvals.Wish(
              "CMS_NOTICE_RECORDED", of.aco(), of + "/determinations", reported.notice()));
    } catch (WaitsForApproval waits) {
      var why = "CMS's notice needs a second person: %s. Send the file again once it is approved.";
      return DeliveredFile.waiting(file, workbook, why.formatted(waits.getMessage()));
    }
    var sent = new WorkbookRecording.Sent(file, workbook, reported);
    return recording.record(sent, caller.name());
  }
}
