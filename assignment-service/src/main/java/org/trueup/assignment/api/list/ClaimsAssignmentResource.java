package org.trueup.assignment.api.list;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.ListName;
import org.trueup.assignment.delivery.AssignmentListFiling;
import org.trueup.assignment.delivery.ClaimsBasedListing;
import org.trueup.assignment.intake.claims.ClaimsUpload;
import org.trueup.assignment.intake.list.UploadFolder;
import org.trueup.assignment.rules.list.ListPeriod;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rest.access.Caller;

/** Claims of a market become an assignment list, which is filed like one of CMS. */
@Path("/acos/{acoId}/performance-years/{py}/claims-assignment")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimsAssignmentResource {
  private final ClaimsBasedListing listing;
  private final UploadFolder folder;
  private final ClaimsUpload upload;
  private final AssignmentListFiling filing;
  private final Caller caller;

  ClaimsAssignmentResource(
      ClaimsBasedListing listing,
      UploadFolder folder,
      ClaimsUpload upload,
      AssignmentListFiling filing,
      Caller caller) {
    this.caller = caller;
    this.listing = listing;
    this.folder = folder;
    this.upload = upload;
    this.filing = filing;
  }

  /** What a run is about, as the query says it. */
  public static class RunQuery {
    @RestPath AcoId acoId;
    @RestPath PerformanceYear py;
    @RestQuery @Nullable ListPeriod period;

    @RestQuery
    @DefaultValue("1")
    Integer run;

    @RestQuery
    @DefaultValue("1")
    Long seed;

    ClaimsBasedListing.Run required() {
      if (period == null) {
        throw Refusal.malformed(
            Fault.inParameter("period", null, "INITIAL, Q1 to Q4, or YEAR_END"));
      }
      if (run < 1 || run > ListName.MOST_RUNS) {
        throw Refusal.malformed(
            Fault.inParameter("run", run, "a number from 1 to " + ListName.MOST_RUNS));
      }
      return new ClaimsBasedListing.Run(acoId, py, period, run, seed);
    }
  }

  /** A zip of the market's tables. */
  @POST
  public Response post(
      @BeanParam RunQuery query, @RestQuery @Nullable String name, InputStream body)
      throws IOException {
    try (var sent = SentFiles.of(folder, name, body)) {
      return file(query.required(), sent);
    }
  }

  /** The tables, or a zip of them, as a form sends them. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response postForm(
      @BeanParam RunQuery query, @RestForm(FileUpload.ALL) List<FileUpload> files)
      throws IOException {
    try (var sent = SentFiles.of(folder, files)) {
      return file(query.required(), sent);
    }
  }

  private Response file(ClaimsBasedListing.Run run, SentFiles sent) throws IOException {
    var order = listing.order(run);
    var read = upload.read(sent.files(), order.window());
    var list = listing.list(order, read.market(), read.sha256(), read.warnings());
    return FiledAnswer.of(filing.file(list, caller.name()));
  }
}
