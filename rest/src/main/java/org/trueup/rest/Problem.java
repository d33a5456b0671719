package org.trueup.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/**
 * An answer to something that was not done (RFC 9457).
 *
 * @param type a stable name of the kind of problem: {@code urn:trueup:problem:rule-broken}
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what happened this time
 * @param instance an identifier of this occurrence, where there is more about it in the log
 * @param errors every fault found, each with its place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    List<Fault> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(Refusal refusal) {
    var kind = refusal.kind();
    return new Problem(
        type(kind.name()),
        kind.title(),
        kind.status(),
        refusal.getMessage(),
        null,
        refusal.faults());
  }

  static Problem of(Response.StatusType status, @Nullable String detail) {
    var phrase = status.getReasonPhrase();
    return new Problem(type(phrase), phrase, status.getStatusCode(), detail, null, List.of());
  }

  /**
   * Something of ours failed. The cause is in the log under {@code incident}, never in the answer.
   */
  static Problem ours(Response.Status status, String detail, String incident) {
    var phrase = status.getReasonPhrase();
    return new Problem(
        type(phrase), phrase, status.getStatusCode(), detail, "urn:uuid:" + incident, List.of());
  }

  Response toResponse() {
    return Response.status(status).type(MEDIA_TYPE).entity(Json.write(this)).build();
  }

  /** Outside of the resources, where no mapper reaches. */
  void answer(HttpServerResponse response) {
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
        .end(Json.write(this));
  }

  private static String type(String name) {
    return "urn:trueup:problem:"
        + name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }
}
