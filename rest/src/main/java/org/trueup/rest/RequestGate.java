package org.trueup.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.access.AddressCheck;
import org.trueup.rest.access.PageOrigin;

/**
 * What is asked of every request, whatever its path, before anything of it is read and before
 * anybody looks who sends it.
 */
@ApplicationScoped
public class RequestGate {
  private static final int BEFORE_ALL_OTHERS = InstanceHeader.BEFORE_ALL_OTHERS + 1;

  /** The place in the order of what comes next. */
  public static final int BEHIND = BEFORE_ALL_OTHERS + 1;

  private static final int MALFORMED = Refusal.Kind.MALFORMED.status();

  private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

  private final AddressCheck addresses;
  private final PageOrigin pages;
  private final MediaTypeCheck mediaTypes;
  private final NotSignedIn notSignedIn;

  /** Long enough for what is under way to arrive, and for the answer, before the line is cut. */
  private final long untilItIsCut;

  /** Lines on which nothing more is answered. */
  private final Set<HttpConnection> ending =
      Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

  RequestGate(
      AddressCheck addresses,
      PageOrigin pages,
      MediaTypeCheck mediaTypes,
      NotSignedIn notSignedIn,
      @ConfigProperty(name = "trueup.rest.line-lingers", defaultValue = "5S") Duration lingers) {
    this.addresses = addresses;
    this.pages = pages;
    this.mediaTypes = mediaTypes;
    this.notSignedIn = notSignedIn;
    this.untilItIsCut = lingers.toMillis();
  }

  void register(@Observes Router router) {
    router.route().order(BEFORE_ALL_OTHERS).handler(this::pass).failureHandler(this::answerInWords);
  }

  private void pass(RoutingContext context) {
    var request = context.request();
    if (ending.contains(request.connection())) {
      request.connection().close();
      return;
    }
    if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      endLineOfChunks(context);
    } else {
      context.addHeadersEndHandler(answering -> sayThatLineEnds(context));
      context.addEndHandler(answered -> endLineOfUnread(context));
    }
    addresses
        .refusal(request)
        .or(() -> mediaTypes.refusal(request))
        .ifPresentOrElse(refusal -> refuse(context, refusal), () -> letIn(context));
  }

  private void letIn(RoutingContext context) {
    pages.allow(context.request(), context.response());
    if (pages.isAskedBeforehand(context.request())) {
      pages.answer(context.response());
    } else {
      context.next();
    }
  }

  /**
   * A token that is not good, and what the router itself cannot make out: an answer without words,
   * and an error of ours in the log.
   */
  private void answerInWords(RoutingContext context) {
    if (context.response().ended()) {
      context.next();
    } else if (context.failure() instanceof AuthenticationFailedException) {
      notSignedIn.answer(context.response());
    } else if (context.statusCode() == MALFORMED) {
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

  /**
   * What is left unread of a request is nobody's next one: the line is cut. The answer says so, or
   * the sender's next request would be lost with it.
   */
  private void refuse(RoutingContext context, Refusal refusal) {
    var request = context.request();
    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    Problem.of(refusal).answer(context.response());
    request.resume();
    context.vertx().setTimer(untilItIsCut, late -> request.connection().close());
  }

  /** The framework says that a request has ended only later, and never of one without a body. */
  private static boolean isStillComing(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null
        && LENGTH.matcher(length).matches()
        && request.bytesRead() < Long.parseLong(length);
  }

  /** Of a request whose body has not come whole, the rest is nobody's next request. */
  private static void sayThatLineEnds(RoutingContext context) {
    if (isStillComing(context.request())) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
  }

  /**
   * The same for what is refused later; where the whole of it has come then, the line is used on.
   */
  private void endLineOfUnread(RoutingContext context) {
    var request = context.request();
    if (!request.isEnded()) {
      request.resume();
      context
          .vertx()
          .setTimer(
              untilItIsCut,
              late -> {
                if (!request.isEnded()) {
                  request.connection().close();
                }
              });
    }
  }

  /**
   * What follows a body in chunks is nobody's next request either: a length may have stood beside
   * them, of which the framework tells nothing (RFC 9112, 6.1). The answer says so.
   */
  private void endLineOfChunks(RoutingContext context) {
    ending.add(context.request().connection());
    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    context.addEndHandler(answered -> cutBehindChunks(context));
  }

  /** Whoever was answered early may send to the end, and hears the answer then. */
  private void cutBehindChunks(RoutingContext context) {
    var request = context.request();
    if (request.isEnded()) {
      request.connection().close();
    } else {
      request.endHandler(whole -> request.connection().close());
      request.resume();
      context.vertx().setTimer(untilItIsCut, late -> request.connection().close());
    }
  }
}
