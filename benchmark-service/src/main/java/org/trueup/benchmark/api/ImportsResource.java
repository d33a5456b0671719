package org.trueup.benchmark.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.trueup.benchmark.fact.ImportAnswer;
import org.trueup.benchmark.imports.ImportRecording;
import org.trueup.benchmark.intake.ImportedTable;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.access.Caller;

/** Facts about many ACOs in one file: all are recorded, or none is. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
  private final ImportedTable table;
  private final ImportRecording imports;
  private final Caller caller;

  ImportsResource(ImportedTable table, ImportRecording imports, Caller caller) {
    this.table = table;
    this.imports = imports;
    this.caller = caller;
  }

  /** 201 the first time; the same bytes again get 200 and the same body. */
  @POST
  @Consumes("text/csv")
  public Response post(InputStream csv) throws IOException {
    var recorded = imports.record(table.read(csv), caller.name());
    return Response.status(recorded.isNew() ? Response.Status.CREATED : Response.Status.OK)
        .entity(recorded.fact())
        .build();
  }

  /** What became of a file that was recorded. */
  @GET
  @Path("/{id}")
  public ImportAnswer get(@PathParam("id") String id) {
    return imports
        .find(id)
        .orElseThrow(() -> Refusal.notFound("No import " + id + " is on file: POST the file"));
  }
}
