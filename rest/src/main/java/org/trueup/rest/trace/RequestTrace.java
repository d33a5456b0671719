package org.trueup.rest.trace;

import io.opentelemetry.api.trace.Span;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.trueup.rest.RequestId;

/** Makes every request a span, where a collector is named; without one it is not even asked. */
@ApplicationScoped
class RequestTrace {
  private static final int AFTER_ITS_ID = RequestId.EARLY + 1;

  /** Where the framework leaves the path of the operation that answers. */
  private static final String ROUTE = "UrlPathTemplate";

  private final Optional<String> collector;
  private final String service;
  private final double share;
  private @Nullable TraceExport export;

  RequestTrace(
      @ConfigProperty(name = "trueup.traces.collector") Optional<String> collector,
      @ConfigProperty(name = "trueup.traces.share") double share,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.collector = collector;
    this.share = share;
    this.service = service;
  }

  void register(@Observes Router router) {
    if (collector.isPresent()) {
      export = TraceExport.to(collector.get(), service, share);
      Traces.collectedBy(export.tracer());
      router.route().order(AFTER_ITS_ID).handler(RequestTrace::trace);
    }
  }

  void stop(@Observes ShutdownEvent end) {
    if (export != null) {
      Traces.collectedBy(null);
      export.close();
    }
  }

  private static void trace(RoutingContext context) {
    var request = context.request();
    var at = Vertx.currentContext();
    Traces.asked(request.method().name(), request.getHeader(Traces.HEADER))
        .ifPresent(span -> context.addEndHandler(done -> end(span, at, context)));
    context.next();
  }

  private static void end(Span span, Context at, RoutingContext context) {
    var method = context.request().method().name();
    Traces.answered(span, method, at.getLocal(ROUTE), context.response().getStatusCode());
  }
}
