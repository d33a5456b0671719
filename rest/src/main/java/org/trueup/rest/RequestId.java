package org.trueup.rest;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.WithheldIdentifiers;

/**
 * Gives every request an id, which its answer has and every line that is logged for it: the one
 * that a proxy or the caller gave, or a new one.
 */
@ApplicationScoped
public class RequestId {
  static final String HEADER = "X-Request-Id";
  private static final String IN_LOGS = "requestId";

  /** The order of the route that gives an id. */
  public static final int EARLY = InstanceHeader.BEFORE_ALL_OTHERS + 1;

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  void register(@Observes Router router) {
    router.route().order(EARLY).handler(RequestId::name);
  }

  private static void name(RoutingContext context) {
    var id = of(context.request().getHeader(HEADER));
    MDC.put(IN_LOGS, id);
    context.response().putHeader(HEADER, id);
    context.next();
  }

  /** No other than a plain word is taken over, and none that may be a beneficiary's. */
  static String of(@Nullable String given) {
    return given != null && FORM.matcher(given).matches() && !WithheldIdentifiers.found(given)
        ? given
        : UUID.randomUUID().toString();
  }
}
