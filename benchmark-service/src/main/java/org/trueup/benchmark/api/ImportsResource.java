package org.trueup.benchmark.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;
import org.trueup.benchmark.fact.ImportAnswer;
import org.trueup.benchmark.imports.ImportRecording;
import org.trueup.benchmark.intake.ImportedTable;
import org.trueup.benchmark.intake.TableMemory;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.IdempotencyKey;
import org.trueup.rest.Table;
import org.trueup.rest.access.Caller;

/** Facts about many ACOs in one file: all are recorded, or none is. */
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {
  private final TableMemory memory;
  private final ImportedTable table;
  private final ImportRecording imports;
  private final Caller caller;

  ImportsResource(TableMemory memory, ImportedTable table, ImportRecording imports, Caller caller) {
    this.memory = memory;
    this.table = table;
    this.imports = imports;
    this.caller = caller;
  }

  /** The answer, a row for each fact. */
  public record Recorded(@JsonUnwrapped ImportAnswer answer) implements Table {
    @Override
    public List<?> items() {
      return answer.items();
    }
  }

  @POST
  @Extension(
      name = IdempotencyKey.SENT_AGAIN,
      value = "a file of the same bytes is on file: it is answered as the first time")
  @APIResponseSchema(
      value = ImportAnswer.class,
      responseCode = "201",
      responseDescription = "Recorded for the first time")
  @Operation(summary = "Records facts about many ACOs from one file: all of them, or none")
  @Consumes("text/csv")
  public RestResponse<ImportAnswer> post(InputStream csv) throws IOException {
    try (var share = memory.share()) {
      var recorded = imports.record(table.read(csv, share), caller.name());
      var status = recorded.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
      return RestResponse.ResponseBuilder.create(status, recorded.fact()).build();
    }
  }

  @GET
  @Operation(summary = "What became of a file that was recorded")
  @Path("/{id}")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Recorded get(
      @Parameter(description = "The import, as its answer names it.") @PathParam("id") String id) {
    return imports
        .find(id)
        .map(Recorded::new)
        .orElseThrow(() -> Refusal.notFound("No import " + id + " is on file: POST the file"));
  }
}
