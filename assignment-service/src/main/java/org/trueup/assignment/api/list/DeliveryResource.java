package org.trueup.assignment.api.list;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.ListName;
import org.trueup.assignment.calculation.list.ListStatus;
import org.trueup.assignment.calculation.list.ReadList;
import org.trueup.assignment.delivery.AssignmentListFiling;
import org.trueup.assignment.delivery.DeliveryOutcome;
import org.trueup.assignment.delivery.ExpectedDeliveries;
import org.trueup.assignment.intake.list.DeliveryUpload;
import org.trueup.assignment.intake.list.UploadFolder;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rest.access.Caller;

/** Whole deliveries: files of many ACOs and years, each routed by its name and taken by itself. */
@Path("/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {
  private final UploadFolder folder;
  private final DeliveryUpload upload;
  private final AssignmentListFiling filing;
  private final ExpectedDeliveries expected;
  private final Caller caller;

  DeliveryResource(
      UploadFolder folder,
      DeliveryUpload upload,
      AssignmentListFiling filing,
      ExpectedDeliveries expected,
      Caller caller) {
    this.caller = caller;
    this.folder = folder;
    this.upload = upload;
    this.filing = filing;
    this.expected = expected;
  }

  /** An answer for each file. */
  public record Outcomes(List<DeliveryOutcome> items) {}

  /** An answer for each ACO. */
  public record Expected(List<ExpectedDeliveries.Deliveries> items) {}

  @POST
  public Outcomes post(@RestQuery @Nullable String name, InputStream body) throws IOException {
    try (var sent = SentFiles.of(folder, name, body)) {
      return new Outcomes(upload.read(sent.files(), new Filing()));
    }
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Outcomes postForm(@RestForm(FileUpload.ALL) List<FileUpload> files) throws IOException {
    try (var sent = SentFiles.of(folder, files)) {
      return new Outcomes(upload.read(sent.files(), new Filing()));
    }
  }

  @GET
  @Path("/expected")
  public Expected expected(
      @RestQuery @Nullable PerformanceYear performanceYear, @RestQuery @Nullable Instant asOf) {
    if (performanceYear == null) {
      throw Refusal.malformed(
          Fault.inParameter("performanceYear", null, "a performance year such as 2018"));
    }
    return new Expected(expected.of(performanceYear, asOf));
  }

  /** Files each list by itself: one that is refused keeps no other from being taken. */
  private final class Filing implements DeliveryUpload.Recipient<DeliveryOutcome> {
    @Override
    public DeliveryOutcome list(String file, ListName name, Supplier<ReadList> reading) {
      try {
        var filed = filing.file(reading.get(), caller.name());
        return DeliveryOutcome.filed(file, name, outcome(filed), filed.answer());
      } catch (Refusal refused) {
        return DeliveryOutcome.refused(file, name, refused.getMessage(), refused.faults());
      }
    }

    @Override
    public DeliveryOutcome notRecognised(String file, String hint) {
      return DeliveryOutcome.notRecognised(file, hint);
    }

    private static DeliveryOutcome.Kind outcome(AssignmentListFiling.Filed filed) {
      if (filed.known()) {
        return DeliveryOutcome.Kind.KNOWN;
      }
      return filed.answer().status() == ListStatus.SUPERSEDED
          ? DeliveryOutcome.Kind.SUPERSEDED
          : DeliveryOutcome.Kind.ACCEPTED;
    }
  }
}
