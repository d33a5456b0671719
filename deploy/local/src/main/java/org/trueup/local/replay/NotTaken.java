package org.trueup.local.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.trueup.contracts.event.Json;

/** A service refused what was sent, or could not be reached; carries its problem's text. */
final class NotTaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Map<Long, String> byLine;

  private NotTaken(String message, Map<Long, String> byLine) {
    super(message);
    this.byLine = byLine;
  }

  static NotTaken unreachable(Call call, String reason) {
    return new NotTaken(call.service().title() + " cannot be reached: " + reason, Map.of());
  }

  static NotTaken of(Call call, HttpResponse<String> answer) {
    var what =
        "%s: %s refused (%d): ".formatted(call.what(), call.service().title(), answer.statusCode());
    if (!answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
      return new NotTaken(what + answer.body(), Map.of());
    }
    var problem = Json.read(answer.body(), JsonNode.class);
    var byLine = new TreeMap<Long, String>();
    for (var error : problem.path("errors")) {
      if (error.at("/where/line").isNumber()) {
        byLine.merge(
            error.at("/where/line").asLong(), what + text(error), (a, b) -> a + "; " + text(error));
      }
    }
    return new NotTaken(what + text(problem.path("detail").asText(), problem), byLine);
  }

  /** What is wrong with which line of a table that was sent; empty where it was no table. */
  Map<Long, String> byLine() {
    return byLine;
  }

  private static String text(String detail, JsonNode problem) {
    return StreamSupport.stream(problem.path("errors").spliterator(), false)
        .map(NotTaken::text)
        .collect(Collectors.joining("; ", detail + " [", "]"));
  }

  private static String text(JsonNode error) {
    var where = error.path("where");
    var place =
        where.path("pointer").asText(where.path("column").asText(where.path("parameter").asText()));
    return "%s \"%s\": expected %s"
        .formatted(place, error.path("value").asText(), error.path("expected").asText());
  }
}
