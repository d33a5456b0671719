package org.trueup.local.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.trueup.contracts.json.Json;
import org.trueup.local.machine.Service;

/**
 * A request to a service.
 *
 * @param what names it in messages: {@code expenditures}
 */
public record Call(
    String what,
    String method,
    Service service,
    String path,
    String contentType,
    String body,
    Map<String, String> headers) {

  /** JSON to the place of a fact. */
  public static Call put(String what, Service service, String path, Object body) {
    return new Call(what, "PUT", service, path, "application/json", Json.write(body), Map.of());
  }

  /** A table to its place. */
  public static Call putCsv(String what, Service service, String path, String table) {
    return new Call(what, "PUT", service, path, "text/csv", table, Map.of());
  }

  /** A question. */
  public static Call get(String what, Service service, String path) {
    return new Call(what, "GET", service, path, "application/json", "", Map.of());
  }

  /** A file to be sent, whatever it is. */
  public static Call upload(String what, Service service, String path) {
    return new Call(what, "POST", service, path, "application/octet-stream", "", Map.of());
  }

  public Call withHeader(String name, String value) {
    return new Call(what, method, service, path, contentType, body, Map.of(name, value));
  }

  public Call asPost() {
    return new Call(what, "POST", service, path, contentType, body, headers);
  }

  /** A text as it stands in an address: in its path or behind its question mark. */
  public static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
