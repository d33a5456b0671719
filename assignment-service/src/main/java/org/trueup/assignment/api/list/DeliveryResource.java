package org.trueup.assignment.api.list;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.ListName;
import org.trueup.assignment.calculation.list.ListStatus;
import org.trueup.assignment.calculation.list.ReadList;
import org.trueup.assignment.delivery.AssignmentListRecording;
import org.trueup.assignment.delivery.DeliveryOutcome;
import org.trueup.assignment.delivery.ExpectedDeliveriesQuery;
import org.trueup.assignment.delivery.ExpectedLists;
import org.trueup.assignment.intake.list.DeliveryUpload;
import org.trueup.assignment.intake.list.GivenQuarter;
import org.trueup.assignment.intake.list.UploadFolder;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Items;
import org.trueup.rest.RequiredYear;
import org.trueup.rest.Table;
import org.trueup.rest.Upload;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.NamesItsAcos;
import org.trueup.workbooks.name.WorkbookName;

/**
 * Whole deliveries: files of many ACOs and years, each routed by its name and recorded by itself.
 */
@NamesItsAcos
@Path("/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {
  private static final String QUARTER =
      "Of lists whose names have a day and no quarter, as they were until 2020: 2018Q4.";

  private final UploadFolder folder;
  private final DeliveryUpload upload;
  private final AssignmentListRecording recording;
  private final WorkbookTotals workbooks;
  private final ExpectedDeliveriesQuery query;
  private final Caller caller;

  DeliveryResource(
      UploadFolder folder,
      DeliveryUpload upload,
      AssignmentListRecording recording,
      WorkbookTotals workbooks,
      ExpectedDeliveriesQuery query,
      Caller caller) {
    this.folder = folder;
    this.upload = upload;
    this.recording = recording;
    this.workbooks = workbooks;
    this.query = query;
    this.caller = caller;
  }

  @POST
  @Extension(
      name = IdempotencyKey.SENT_AGAIN,
      value = "lists of the same content are on file: they are answered as the first time")
  @Operation(summary = "Records what a zip holds, or one table")
  @Upload
  public Items<DeliveryOutcome> post(
      @Parameter(description = "The file's name; absent, each file in the zip is known by its own.")
          @QueryParam("name")
          @Nullable String name,
      @Parameter(description = QUARTER) @QueryParam("quarter") @Nullable String quarter,
      InputStream body)
      throws IOException {
    try (var sent = SentFiles.of(folder, GivenQuarter.of(quarter), name, body)) {
      return counted(upload.read(sent, new OneByOne()));
    }
  }

  @POST
  @Extension(
      name = IdempotencyKey.SENT_AGAIN,
      value = "lists of the same content are on file: they are answered as the first time")
  @Operation(summary = "Records the files of a form")
  @Upload
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Items<DeliveryOutcome> postForm(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      @Parameter(description = QUARTER) @QueryParam("quarter") @Nullable String quarter,
      InputStream body)
      throws IOException {
    try (var sent = SentFiles.ofForm(folder, GivenQuarter.of(quarter), contentType, body)) {
      return counted(upload.read(sent, new OneByOne()));
    }
  }

  private static Items<DeliveryOutcome> counted(List<DeliveryOutcome> outcomes) {
    outcomes.forEach(one -> DeliveryMetrics.became(one.outcomeCode()));
    return new Items<>(outcomes);
  }

  @GET
  @Operation(
      summary = "Shows for each ACO which lists came, which are still to come, and which are late",
      description =
          "The initial list, the quarterly ones, the final one, and those of the benchmark years. Benchmark-service answers the same of CMS's workbooks.")
  @Path("/expected")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<ExpectedLists> expected(
      @Parameter(description = "The performance year whose deliveries are asked about.")
          @QueryParam("performanceYear")
          @Nullable PerformanceYear performanceYear,
      @BeanParam AsOfParameter at) {
    var year = RequiredYear.of(performanceYear);
    var theirs = caller.ofTheirs();
    return new Items<>(
        query.of(year, at.asOf()).stream()
            .filter(deliveries -> theirs.test(deliveries.acoId()))
            .toList());
  }

  /** Records each list by itself: one that is refused keeps no other from being accepted. */
  private final class OneByOne implements DeliveryUpload.Recipient<DeliveryOutcome> {
    @Override
    public DeliveryOutcome list(String file, ListName name, Supplier<ReadList> reading) {
      try {
        caller.requireOwn(name.acoId());
        var recorded = recording.record(reading.get(), caller.name());
        return DeliveryOutcome.filed(file, name, outcome(recorded), recorded.answer());
      } catch (Refusal refused) {
        return DeliveryOutcome.refused(file, name, refused.getMessage(), refused.faults());
      }
    }

    @Override
    public DeliveryOutcome unrecognized(String file, String hint) {
      return DeliveryOutcome.unrecognized(file, hint);
    }

    @Override
    public DeliveryOutcome workbook(String file, WorkbookName name, Supplier<byte[]> bytes) {
      return workbooks.take(file, name, own(name, bytes), caller.name());
    }

    private Supplier<byte[]> own(WorkbookName name, Supplier<byte[]> bytes) {
      return () -> {
        caller.requireOwn(name.aco());
        return bytes.get();
      };
    }

    private static DeliveryOutcome.Kind outcome(AssignmentListRecording.RecordedList recorded) {
      if (!recorded.isNew()) {
        return DeliveryOutcome.Kind.KNOWN;
      }
      return recorded.answer().status() == ListStatus.SUPERSEDED
          ? DeliveryOutcome.Kind.SUPERSEDED
          : DeliveryOutcome.Kind.ACCEPTED;
    }
  }
}
