package org.trueup.settlement.api.portfolio;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.trueup.settlement.api.portfolio.KeptAnswers.Keeping;

/** Keeps what was written, for the same question: behind the filter that writes it. */
@Provider
@KeptUntilRecorded
@Priority(-1)
class AnswerKeeping implements ContainerResponseFilter {
  private final AnswersOfAMoment answers;

  AnswerKeeping(AnswersOfAMoment answers) {
    this.answers = answers;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var keeping = Keeping.of(request);
    if (keeping == null) {
      return;
    }
    if (response.getEntity() instanceof byte[] content
        && response.getHeaders().getFirst(HttpHeaders.ETAG) instanceof EntityTag tag) {
      answers.keep(keeping.moment(), keeping.question(), KeptAnswer.of(content, tag));
    }
    answers.end(keeping.question());
  }
}
