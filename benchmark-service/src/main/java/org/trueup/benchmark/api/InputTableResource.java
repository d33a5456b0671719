package org.trueup.benchmark.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.fact.Restatement;
import org.trueup.benchmark.figures.InputTableRecording;
import org.trueup.benchmark.figures.SentTable;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.benchmark.intake.InputTableBody;
import org.trueup.benchmark.intake.InputTableCsv;
import org.trueup.benchmark.intake.TableMemory;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.Write;
import org.trueup.rest.Answer;
import org.trueup.rest.Body;
import org.trueup.rest.Table;
import org.trueup.rest.VersionParameters;
import org.trueup.rest.access.AboutNoAco;

/**
 * One input table of benchmarks, in JSON or CSV. Where no ACO is in its path, it is the nation's.
 */
@AboutNoAco
@Produces(MediaType.APPLICATION_JSON)
public class InputTableResource {
  private static final String CSV = "text/csv";

  private final TableMemory memory;
  private final InputTableRecording recording;
  private final InputTableKey key;
  private final Optional<Restatement> restatement;
  private final String caller;

  InputTableResource(
      TableMemory memory,
      InputTableRecording recording,
      InputTableKey key,
      Optional<Restatement> restatement,
      String caller) {
    this.memory = memory;
    this.recording = recording;
    this.key = key;
    this.restatement = restatement;
    this.caller = caller;
  }

  /**
   * A table as it is on file.
   *
   * @param items its rows: cells by the names of their columns in CSV
   * @param table what it is a view of, for spreadsheets
   */
  public record InputTableView(
      List<Map<String, String>> items,
      long revision,
      Instant recordedAt,
      @JsonIgnore InputTableVersion table)
      implements Table {
    static InputTableView of(InputTableVersion table) {
      return new InputTableView(table.rows().items(), table.revision(), table.recordedAt(), table);
    }

    @Override
    public List<?> rows() {
      return table.figures();
    }
  }

  @PUT
  @Operation(summary = "Records an input table, from CSV or JSON")
  @Consumes(CSV)
  public RestResponse<InputTableView> putCsv(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream csv)
      throws IOException {
    try (var share = memory.share()) {
      return put(InputTableCsv.read(key.table(), csv, share), ifMatch);
    }
  }

  @PUT
  @Operation(summary = "Records an input table, from CSV or JSON")
  @Consumes(MediaType.APPLICATION_JSON)
  public RestResponse<InputTableView> putJson(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Nullable InputTableBody body) {
    return put(Body.required(body).rows(key.table()), ifMatch);
  }

  /** Every new revision is answered with 201, the same content again with 200. */
  private RestResponse<InputTableView> put(InputRows rows, @Nullable String ifMatch) {
    var write = new Write(caller, Answer.precondition(ifMatch));
    var recorded = recording.record(new SentTable(key, rows, restatement), write);
    return Answer.written(
        InputTableView.of(recorded.fact()), recorded.revision(), recorded.isNew());
  }

  @GET
  @Operation(summary = "The current table, or one version of it")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public RestResponse<InputTableView> get(
      @BeanParam VersionParameters asked, @Context Request request) {
    var version = asked.version();
    var table = recording.find(key, version).orElseThrow(() -> notOnFile(version));
    return Answer.read(request, InputTableView.of(table), table.revision());
  }

  private Refusal notOnFile(Version version) {
    return Refusal.notFound(
        "No %s is on file: %s. PUT it, or ask for another version.".formatted(key, version));
  }
}
