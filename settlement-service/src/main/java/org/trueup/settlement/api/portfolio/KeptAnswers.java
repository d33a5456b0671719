package org.trueup.settlement.api.portfolio;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

  KeptAnswers(Moment moment, Caller caller, AnswersOfAMoment answers) {
    this.moment = moment;
    this.caller = caller;
    this.answers = answers;
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

  /** An answer as it was written. */
  record Answer(byte[] content, EntityTag tag) {}

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
      request.abortWith(answer(request, kept));
    }
  }

  /** Absent where nobody else found it meanwhile: then this caller does, and it is kept. */
  private @Nullable Answer afterOthers(ContainerRequestContext request, Question question) {
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

  private static Response answer(ContainerRequestContext request, Answer kept) {
    var unchanged = request.getRequest().evaluatePreconditions(kept.tag());
    return unchanged == null
        ? Response.ok(kept.content(), MediaType.APPLICATION_JSON_TYPE).tag(kept.tag()).build()
        : unchanged.tag(kept.tag()).build();
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
