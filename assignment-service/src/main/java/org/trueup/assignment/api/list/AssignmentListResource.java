package org.trueup.assignment.api.list;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.delivery.AssignmentListFiling;
import org.trueup.assignment.delivery.ListAnswer;
import org.trueup.assignment.intake.list.ListUpload;
import org.trueup.assignment.intake.list.SentFile;
import org.trueup.assignment.intake.list.UploadFolder;
import org.trueup.contracts.value.AcoId;
import org.trueup.rest.Body;
import org.trueup.rest.access.Caller;

/** The assignment lists of an ACO: each is taken whole, or refused whole. */
@Path("/acos/{acoId}/assignment-lists")
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentListResource {
  private final UploadFolder folder;
  private final ListUpload upload;
  private final AssignmentListFiling filing;
  private final Caller caller;

  AssignmentListResource(
      UploadFolder folder, ListUpload upload, AssignmentListFiling filing, Caller caller) {
    this.caller = caller;
    this.folder = folder;
    this.upload = upload;
    this.filing = filing;
  }

  /**
   * A zip of tables, or one table.
   *
   * @param name as CMS gave it; a zip may come without
   */
  @POST
  public Response post(@RestPath AcoId acoId, @RestQuery @Nullable String name, InputStream body)
      throws IOException {
    try (var sent = SentFiles.of(folder, name, body)) {
      return file(acoId, sent.files());
    }
  }

  /** Tables, or a zip of them, as a form sends them. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response postForm(@RestPath AcoId acoId, @RestForm(FileUpload.ALL) List<FileUpload> files)
      throws IOException {
    try (var sent = SentFiles.of(folder, files)) {
      return file(acoId, sent.files());
    }
  }

  @GET
  public ListItem.Items list(@RestPath AcoId acoId, @RestQuery @Nullable Instant asOf) {
    return new ListItem.Items(filing.onFile(acoId, asOf).stream().map(ListItem::of).toList());
  }

  @GET
  @Path("/{listId}")
  public ListItem read(
      @RestPath AcoId acoId, @RestPath Long listId, @RestQuery @Nullable Instant asOf) {
    return ListItem.of(filing.onFile(acoId, listId, asOf));
  }

  /** What its sender was answered: with what changed against the list before. */
  @GET
  @Path("/{listId}/answer")
  public ListAnswer answer(
      @RestPath AcoId acoId, @RestPath Long listId, @RestQuery @Nullable Instant asOf) {
    filing.onFile(acoId, listId, asOf);
    return filing.answer(listId);
  }

  @POST
  @Path("/{listId}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  public ListItem withdraw(
      @RestPath AcoId acoId, @RestPath Long listId, @Nullable WithdrawalBody body) {
    return ListItem.of(
        filing.withdraw(acoId, listId, Body.required(body).required(), caller.name()));
  }

  private Response file(AcoId acoId, List<SentFile> files) throws IOException {
    return FiledAnswer.of(filing.file(upload.read(acoId, files), caller.name()));
  }
}
