package org.trueup.assignment.api.list;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.participants.ChangedList;
import org.trueup.assignment.intake.list.PrimaryCareUpload;
import org.trueup.assignment.intake.list.SentUpload;
import org.trueup.assignment.intake.list.UploadFolder;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Table;
import org.trueup.rest.Upload;
import org.trueup.rest.access.Role;

/** What a change of the participant list would do to a list of assigned beneficiaries. */
@Path("/acos/{acoId}/performance-years/{py}/participant-list-what-if")
@Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
@RolesAllowed({Role.ANALYST, Role.PREPARER, Role.OPERATOR})
public class ParticipantListResource {
  private static final String KEPT =
      "Tables 1-1 and 1-2 of a list of CMS, and 1-3 where facilities participate; and candidate.csv (mbi, charges, all_charges), the billing of a candidate. Nothing of them is kept, and nobody is named in the answer.";

  private final UploadFolder folder;
  private final PrimaryCareUpload upload;

  ParticipantListResource(UploadFolder folder, PrimaryCareUpload upload) {
    this.folder = folder;
    this.upload = upload;
  }

  /** What is asked. */
  public static class Change extends AcoYearPath {
    @Parameter(
        description =
            "The participants to drop, separated by commas: TINs, or CCNs of facilities; none where absent.")
    @QueryParam("drop")
    @Nullable String drop;

    private Set<String> dropped() {
      return drop == null
          ? Set.of()
          : Arrays.stream(drop.split(",", -1)).collect(Collectors.toUnmodifiableSet());
    }
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = "it only computes and changes nothing")
  @Operation(
      summary = "Who would leave with dropped participants and come with a candidate: a zip",
      description = KEPT)
  @Upload
  public ParticipantListView post(
      @BeanParam Change change,
      @Parameter(description = "The file's name; a zip may come without.") @QueryParam("name")
          @Nullable String name,
      InputStream body)
      throws IOException {
    try (var sent = SentFiles.of(folder, name, body)) {
      return changed(change, sent);
    }
  }

  @POST
  @Extension(name = IdempotencyKey.SENT_AGAIN, value = "it only computes and changes nothing")
  @Operation(
      summary = "Who would leave with dropped participants and come with a candidate: tables",
      description = KEPT)
  @Upload
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public ParticipantListView postForm(
      @BeanParam Change change,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      InputStream body)
      throws IOException {
    try (var sent = SentFiles.ofForm(folder, contentType, body)) {
      return changed(change, sent);
    }
  }

  private ParticipantListView changed(Change change, SentUpload sent) throws IOException {
    var dropped = change.dropped();
    var read = upload.read(change.of(), sent);
    if (!read.participants().containsAll(dropped)) {
      var expected = "participants with a visit in table 1-2 or 1-3 of the list";
      throw Refusal.broken(
          List.of(
              Fault.inParameter("drop", change.drop, expected)
                  .under("Participant lists", "42 CFR 425.118(b)")));
    }
    if (dropped.isEmpty() && read.candidates().isEmpty()) {
      var expected = "the participants to drop; or candidate.csv must be sent";
      throw Refusal.malformed(Fault.inParameter("drop", change.drop, expected));
    }
    return ParticipantListView.of(
        change.of(), read, ChangedList.of(read.assigned(), dropped, read.candidates()));
  }
}
