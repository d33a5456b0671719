package org.trueup.benchmark.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.fact.ExpectedWorkbooks;
import org.trueup.benchmark.imports.WorkbookRecording;
import org.trueup.benchmark.inquiry.ExpectedWorkbooksQuery;
import org.trueup.benchmark.intake.TableMemory;
import org.trueup.benchmark.intake.WorkbookFacts;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Items;
import org.trueup.rest.RequiredYear;
import org.trueup.rest.Table;
import org.trueup.rest.Upload;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.NamesItsAcos;
import org.trueup.workbooks.answer.DeliveredFile;
import org.trueup.workbooks.answer.WorkbookDelivery;
import org.trueup.workbooks.name.Family;
import org.trueup.workbooks.report.ReadWorkbook;
import org.trueup.workbooks.sent.SentFiles;

/** Whole deliveries of CMS: of their files this service takes workbooks, each by itself. */
@NamesItsAcos
@Path("/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource implements WorkbookDelivery.Service {
  private final TableMemory memory;
  private final WorkbookFacts facts;
  private final WorkbookRecording recording;
  private final ExpectedWorkbooksQuery query;
  private final Caller caller;

  DeliveriesResource(
      TableMemory memory,
      WorkbookFacts facts,
      WorkbookRecording recording,
      ExpectedWorkbooksQuery query,
      Caller caller) {
    this.memory = memory;
    this.facts = facts;
    this.recording = recording;
    this.query = query;
    this.caller = caller;
  }

  @POST
  @Extension(
      name = IdempotencyKey.SENT_AGAIN,
      value = "a file of the same bytes is on file: it is answered as the first time")
  @Operation(
      summary = "Records CMS's workbooks: one, or those in a zip of files and zips",
      description =
          "Takes BNMRK, AEXPU, QEXPU and STLMT. Each workbook is recorded whole or not at all; an item of the answer says of a file what became of it, sheet by sheet.")
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

  @GET
  @Operation(
      summary =
          "Shows for each ACO which workbooks came, which are still to come, and which are late",
      description =
          "The benchmark with the expenditures of its benchmark years, those of each quarter and of the year, and the settlement; each by what it reports, such as QEXPU/2023Q1. What was entered by hand is no delivery. Assignment-service answers the same of assignment lists.")
  @Path("/expected")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<ExpectedWorkbooks> expected(
      @Parameter(description = "The performance year whose deliveries are asked about.")
          @QueryParam("performanceYear")
          @Nullable PerformanceYear performanceYear,
      @BeanParam AsOfParameter at) {
    var year = RequiredYear.of(performanceYear);
    var theirs = caller.ofTheirs();
    return new Items<>(
        query.of(year, at.asOf()).stream()
            .filter(expected -> theirs.test(expected.acoId()))
            .toList());
  }

  @Override
  public Set<Family> takes() {
    return EnumSet.allOf(Family.class);
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
    var sent = new WorkbookRecording.Sent(file, workbook, facts.of(workbook));
    return recording.record(sent, caller.name());
  }
}
