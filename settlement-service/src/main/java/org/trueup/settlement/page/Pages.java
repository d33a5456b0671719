package org.trueup.settlement.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers the addresses of the dashboard with its page, and says of the page and its files what a
 * browser may do with them: run no script, take no style and ask nobody but these services. The
 * page holds nothing about anybody, so it is given to whoever asks; what it shows is asked for with
 * the caller's token.
 */
@ApplicationScoped
public class Pages {
  private static final List<String> ADDRESSES =
      List.of(
          "/",
          "/years/:year",
          "/acos/:aco",
          "/acos/:aco/years/:year",
          "/acos/:aco/years/:year/board",
          "/acos/:aco/years/:year/people",
          "/what-if",
          "/intake",
          "/operations",
          "/law/:year");

  private static final String FILES = "/dashboard/*";
  private static final String DOCUMENT = "/META-INF/dashboard/index.html";
  private static final int BEFORE_THE_RESOURCES = 0;

  private final String policy;
  private final String document;

  Pages(
      @ConfigProperty(name = "trueup.addresses.assignment") Optional<String> assignment,
      @ConfigProperty(name = "trueup.addresses.benchmark") Optional<String> benchmark) {
    this.policy = policy(assignment, benchmark);
    this.document = read();
  }

  void register(@Observes Router router) {
    read(router, FILES).handler(this::describe);
    for (var address : ADDRESSES) {
      read(router, address).handler(this::answer);
    }
  }

  private static Route read(Router router, String address) {
    return router
        .route(address)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .order(BEFORE_THE_RESOURCES);
  }

  /** Browsers ask each time whether a file is still the same: an upgrade is seen at once. */
  private void describe(RoutingContext context) {
    context.addHeadersEndHandler(
        ended -> context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache"));
    restrict(context.response());
    context.next();
  }

  private void answer(RoutingContext context) {
    restrict(context.response());
    context
        .response()
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
        .end(document);
  }

  private void restrict(HttpServerResponse response) {
    response
        .putHeader("Content-Security-Policy", policy)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer");
  }

  private static String policy(Optional<String> assignment, Optional<String> benchmark) {
    var asked =
        Stream.of(Optional.of("'self'"), assignment, benchmark)
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src " + asked,
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'");
  }

  private static String read() {
    try (var file = Objects.requireNonNull(Pages.class.getResourceAsStream(DOCUMENT), DOCUMENT)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(DOCUMENT, unreadable);
    }
  }
}
