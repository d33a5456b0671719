package org.trueup.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trueup.contracts.refusal.Refusal;

/**
 * A body says what it is, once and readably. The framework would take one without a Content-Type
 * for whatever the resource reads: a browser sends such a body to any address without asking.
 */
@ApplicationScoped
class MediaTypeCheck {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

  /** RFC 9110, 8.3.1; possessive, so that a long one takes no longer. */
  private static final Pattern FORM =
      Pattern.compile(
          TOKEN
              + "/"
              + TOKEN
              + "(?:[ \t]*;[ \t]*"
              + TOKEN
              + "=(?:"
              + TOKEN
              + "|\"[^\"\\\\]*+\"))*+");

  private final TakenMediaTypes taken;

  MediaTypeCheck(TakenMediaTypes taken) {
    this.taken = taken;
  }

  /** Why the body cannot be read; empty where it can, and where there is none. */
  Optional<Refusal> refusal(HttpServerRequest request) {
    var types = request.headers().getAll(HttpHeaders.CONTENT_TYPE);
    if (types.isEmpty() && !hasBody(request)) {
      return Optional.empty();
    }
    var isOne = types.size() == 1 && FORM.matcher(types.getFirst()).matches();
    return isOne
        ? Optional.empty()
        : Optional.of(
            refused(
                "A body needs one header Content-Type that says what it is, "
                    + taken(request).map("here "::concat).orElse("such as application/octet-stream")
                    + " (RFC 9110, 8.3)"));
  }

  /** Of a body whose type the operation at this address does not read. */
  Refusal notTaken(HttpServerRequest request) {
    return refused(
        "The body is of no media type that this address takes; "
            + taken(request)
                .map("name one of these in the header Content-Type: "::concat)
                .orElse("/q/openapi tells which"));
  }

  private Optional<String> taken(HttpServerRequest request) {
    return taken.of(request.method().name(), request.path());
  }

  private static Refusal refused(String sentence) {
    return new Refusal(Refusal.Kind.UNSUPPORTED_MEDIA_TYPE, sentence, List.of());
  }

  private static boolean hasBody(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        || length != null && !length.equals("0");
  }
}
