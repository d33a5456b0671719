package org.trueup.local.replay;

import java.util.Map;
import org.trueup.contracts.event.Json;
import org.trueup.local.machine.Service;

/**
 * A request to a service.
 *
 * @param what names it in messages: {@code expenditures}
 */
record Call(
    String what,
    String method,
    Service service,
    String path,
    String contentType,
    String body,
    Map<String, String> headers) {

  static Call put(String what, Service service, String path, Object body) {
    return new Call(what, "PUT", service, path, "application/json", Json.write(body), Map.of());
  }

  Call withHeader(String name, String value) {
    return new Call(what, method, service, path, contentType, body, Map.of(name, value));
  }

  Call asPost() {
    return new Call(what, "POST", service, path, contentType, body, headers);
  }
}
