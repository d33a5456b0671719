package org.trueup.settlement.api.portfolio;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.trueup.rest.access.Caller;
import org.trueup.settlement.portfolio.Moment;

/**
 * Gives the answer that was written last to the same question, as long as nothing was recorded
 * since: the one question that is left to the database is whether anything was. Comes behind all
 * that asks who the caller is and whether the question is a right one.
 */
@Provider
@KeptUntilRecorded
@Priority(Priorities.USER + 1)
class KeptAnswers implements ContainerRequestFilter {
  private final Moment moment;
  private final Caller caller;
  private final AnswersOfAMoment answers;
  private final CurrentVertxRequest server;

  KeptAnswers(Moment moment, Caller caller, AnswersOfAMoment answers, CurrentVertxRequest server) {
    this.moment = moment;
    this.caller = caller;
    this.answers = answers;
    this.server = server;
  }

  /**
   * What was asked.
   *
   * @param roles the caller's: not everybody is shown how many beneficiaries came and left
   * @param acos the caller's
   * @param accepts the kinds of answer that the caller takes
   */
  record Question(
      List<String> roles, SortedSet<String> acos, String address, @Nullable String accepts) {}

  @Override
  public void filter(ContainerRequestContext request) {
    if (!HttpMethod.GET.equals(request.getMethod())) {
      return;
    }
    var uri = request.getUriInfo().getRequestUri();
    var question =
        new Question(
            caller.roles(),
            caller.acosNamed(),
            uri.getRawPath() + "?" + uri.getRawQuery(),
            request.getHeaderString("Accept"));
    var kept = answers.of(moment.now(), question);
    if (kept == null) {
      kept = afterOthers(request, question);
    }
    if (kept != null) {
      // The server says of every answer that it is not packed, until a resource has answered.
      var routed = server.getCurrent();
      routed.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
      request.abortWith(kept.to(request, takesGzip(routed)));
    }
  }

  /** Whoever refuses it says so with a weight of zero (RFC 9110, 12.5.3). */
  private static boolean takesGzip(RoutingContext routed) {
    return routed.parsedHeaders().acceptEncoding().stream()
        .anyMatch(one -> one.value().equalsIgnoreCase(KeptAnswer.GZIP) && one.weight() > 0);
  }

  /** Absent where nobody else found it meanwhile: then this caller does, and it is kept. */
  private @Nullable KeptAnswer afterOthers(ContainerRequestContext request, Question question) {
    answers.begin(question);
    var isFound = true;
    try {
      var now = moment.now();
      var kept = answers.of(now, question);
      if (kept == null) {
        new Keeping(now, question).note(request);
        isFound = false;
      }
      return kept;
    } finally {
      if (isFound) {
        answers.end(question);
      }
    }
  }

  /** That the answer is to be kept, for who sees it written. */
  record Keeping(String moment, Question question) {
    private static final String NAME = Keeping.class.getName();

    private void note(ContainerRequestContext request) {
      request.setProperty(NAME, this);
    }

    static @Nullable Keeping of(ContainerRequestContext request) {
      return (Keeping) request.getProperty(NAME);
    }
  }
}
