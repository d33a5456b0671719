package org.trueup.rest.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The one origin besides a service's own whose pages may use it: that of the dashboard, which
 * another service gives out. Its browser is told so (CORS); a token is asked for all the same, and
 * no cookie ever is one.
 */
@ApplicationScoped
public class PageOrigin {
  private static final String SEEN = "ETag, Trueup-Revision, Content-Disposition, Retry-After";
  private static final String SENT =
      "authorization, content-type, accept, if-match, if-none-match, idempotency-key, prefer";
  private static final String TEN_MINUTES = "600";

  private final Optional<String> origin;

  PageOrigin(@ConfigProperty(name = "trueup.access.page-origin") Optional<String> origin) {
    this.origin = origin;
  }

  /** Whether a header {@code Origin} names it. */
  boolean is(@Nullable String sent) {
    return origin.filter(known -> known.equals(sent)).isPresent();
  }

  /** Lets its pages read the answer to a request of theirs. */
  public void allow(HttpServerRequest request, HttpServerResponse response) {
    if (origin.isPresent()) {
      response.headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    }
    if (is(request.getHeader(HttpHeaders.ORIGIN))) {
      response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin.orElseThrow());
      response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, SEEN);
    }
  }

  /** Whether a browser asks beforehand what its pages may send; nobody signs in for that. */
  public boolean isAskedBeforehand(HttpServerRequest request) {
    return request.method().equals(HttpMethod.OPTIONS)
        && is(request.getHeader(HttpHeaders.ORIGIN))
        && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
  }

  /** Answers that. */
  public void answer(HttpServerResponse response) {
    response
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, PUT")
        .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENT)
        .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, TEN_MINUTES)
        .setStatusCode(204)
        .end();
  }
}
