package org.trueup.benchmark.api;

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
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.fact.Restatement;
import org.trueup.benchmark.figures.InputTableRecording;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.benchmark.intake.InputTableBody;
import org.trueup.benchmark.intake.InputTableCsv;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.Answer;
import org.trueup.rest.Body;

/** One table that benchmarks are built from, in JSON or CSV. */
@Produces(MediaType.APPLICATION_JSON)
public class InputTableResource {
  private static final String CSV = "text/csv";

  private final InputTableRecording basis;
  private final InputTableKey key;
  private final Optional<Restatement> restatement;

  InputTableResource(
      InputTableRecording basis, InputTableKey key, Optional<Restatement> restatement) {
    this.basis = basis;
    this.key = key;
    this.restatement = restatement;
  }

  /** A table as it is on file; cells by the names of their columns in CSV. */
  public record Answered(List<Map<String, String>> items, long revision, Instant recordedAt) {
    static Answered of(InputTableVersion fact) {
      return new Answered(fact.rows().items(), fact.revision(), fact.recordedAt());
    }
  }

  @PUT
  @Consumes(CSV)
  public Response putCsv(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream csv)
      throws IOException {
    return take(InputTableCsv.read(key.table(), csv), ifMatch);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response putJson(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Nullable InputTableBody body) {
    return take(Body.required(body).rows(key.table()), ifMatch);
  }

  private Response take(InputRows rows, @Nullable String ifMatch) {
    var taken = basis.take(key, rows, restatement, onFile -> Answer.requireMatch(ifMatch, onFile));
    return Answer.written(Answered.of(taken.fact()), taken.fact().revision(), taken.created());
  }

  @GET
  public Response get(@BeanParam AskedParameters asked, @Context Request request) {
    var fact =
        basis
            .find(key, asked.asked())
            .orElseThrow(() -> Refusal.notFound("no " + key + " on file"));
    return Answer.read(request, Answered.of(fact), fact.revision());
  }
}
