package org.trueup.rest;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.access.AddressCheck;

/**
 * What is asked of every request, whatever its path, before anything of it is read and before
 * anybody looks who sends it.
 */
@ApplicationScoped
public class RequestGate {
  private static final int BEFORE_ALL_OTHERS = InstanceHeader.BEFORE_ALL_OTHERS + 1;
  private static final int MALFORMED = Refusal.Kind.MALFORMED.status();

  /** Long enough for the answer to arrive before the line is cut. */
  private static final long UNTIL_IT_IS_CUT = 1_000;

  private final AddressCheck addresses;

  RequestGate(AddressCheck addresses) {
    this.addresses = addresses;
  }

  void register(@Observes Router router) {
    router
        .route()
        .order(BEFORE_ALL_OTHERS)
        .handler(this::pass)
        .failureHandler(RequestGate::sayWhatIsMalformed);
  }

  private void pass(RoutingContext context) {
    var request = context.request();
    addresses
        .refusal(request)
        .or(() -> MediaTypeCheck.refusal(request))
        .ifPresentOrElse(refusal -> refuse(context, refusal), context::next);
  }

  /** What the router itself cannot make out; it would be an error of ours in the log. */
  private static void sayWhatIsMalformed(RoutingContext context) {
    if (context.statusCode() == MALFORMED && !context.response().ended()) {
      refuse(
          context,
          new Refusal(
              Refusal.Kind.MALFORMED,
              "A request needs a well-formed path and one header Host (RFC 9112, 3.2)",
              List.of()));
    } else {
      context.next();
    }
  }

  private static void refuse(RoutingContext context, Refusal refusal) {
    Problem.of(refusal).answer(context.response());
    cut(context, context.request());
  }

  /** What is left unread of a request is nobody's next one. */
  private static void cut(RoutingContext context, HttpServerRequest request) {
    request.resume();
    context.vertx().setTimer(UNTIL_IT_IS_CUT, late -> request.connection().close());
  }
}
