package org.trueup.rest.table;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.trueup.rest.RequestGate;
import org.trueup.rest.Table;

/**
 * Spreadsheets and links cannot say what they accept: a path that ends with {@code .csv} or {@code
 * .xlsx} is that of the resource, asked for as such.
 */
@ApplicationScoped
class TableAddress {
  private static final Map<String, String> ENDINGS =
      Map.of(".csv", Table.CSV, ".xlsx", Table.EXCEL);

  void register(@Observes Router router) {
    router.route().method(HttpMethod.GET).order(RequestGate.BEHIND).handler(this::pass);
  }

  private void pass(RoutingContext context) {
    var path = context.request().path();
    ENDINGS.entrySet().stream()
        .filter(ending -> path.endsWith(ending.getKey()))
        .findFirst()
        .ifPresentOrElse(
            ending -> lead(context, ending.getKey().length(), ending.getValue()), context::next);
  }

  private static void lead(RoutingContext context, int ending, String mediaType) {
    var request = context.request();
    var path = request.path().substring(0, request.path().length() - ending);
    request.headers().set(HttpHeaders.ACCEPT, mediaType);
    context.reroute(request.query() == null ? path : path + "?" + request.query());
  }
}
