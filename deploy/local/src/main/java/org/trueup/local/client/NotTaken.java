package org.trueup.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.refusal.Fault;

/** A service refused what was sent, or could not be reached; carries its problem's text. */
public final class NotTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int NOBODY = 0;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private final transient Map<Long, String> byLine;
  private final transient List<Fault> faults;
  private final int status;

  private NotTaken(String message, Map<Long, String> byLine, List<Fault> faults, int status) {
    super(message);
    this.byLine = byLine;
    this.faults = faults;
    this.status = status;
  }

  static NotTaken unreachable(Call call, String reason) {
    return new NotTaken(
        call.service().title() + " cannot be reached: " + reason, Map.of(), List.of(), NOBODY);
  }

  static NotTaken of(Call call, HttpResponse<String> answer) {
    var what =
        "%s: %s refused (%d): ".formatted(call.what(), call.service().title(), answer.statusCode());
    if (!answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
      return new NotTaken(what + answer.body(), Map.of(), List.of(), answer.statusCode());
    }
    var problem = Json.read(answer.body(), JsonNode.class);
    var byLine = new TreeMap<Long, String>();
    for (var error : problem.path("errors")) {
      if (error.at("/where/line").isNumber()) {
        byLine.merge(
            error.at("/where/line").asLong(), what + text(error), (a, b) -> a + "; " + text(error));
      }
    }
    var faults = faults(problem);
    return new NotTaken(
        what + text(problem.path("detail").asText(), faults), byLine, faults, answer.statusCode());
  }

  /** What is wrong with which line of a table that was sent; empty where it was no table. */
  public Map<Long, String> byLine() {
    return byLine;
  }

  /** Everything that is wrong with it, as the service said. */
  public List<Fault> faults() {
    return faults;
  }

  /** Whether a service answered: otherwise nobody did. */
  public boolean isRefused() {
    return status != NOBODY;
  }

  /** Whether what was asked for waits for facts that are not on file yet. */
  public boolean isConflict() {
    return status == CONFLICT;
  }

  /** Whether nothing is on file of what was asked for. */
  public boolean isNotFound() {
    return status == NOT_FOUND;
  }

  private static List<Fault> faults(JsonNode problem) {
    return StreamSupport.stream(problem.path("errors").spliterator(), false)
        .map(error -> Json.read(error.toString(), Fault.class))
        .toList();
  }

  /** Each fault once, as a sentence with its place: one alone stands in the detail already. */
  private static String text(String detail, List<Fault> faults) {
    var more =
        faults.stream()
            .filter(fault -> !detail.contains(fault.expected()))
            .map(Fault::sentence)
            .collect(Collectors.joining("; "));
    return more.isEmpty() ? detail : detail + ": " + more;
  }

  private static String text(JsonNode error) {
    var where = error.path("where");
    var place =
        where.path("pointer").asText(where.path("column").asText(where.path("parameter").asText()));
    return "%s \"%s\": expected %s"
        .formatted(place, error.path("value").asText(), error.path("expected").asText());
  }
}
