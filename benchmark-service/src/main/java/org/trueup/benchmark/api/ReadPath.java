package org.trueup.benchmark.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import org.jboss.resteasy.reactive.RestResponse;
import org.trueup.contracts.value.Version;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.Answer;
import org.trueup.rest.VersionParameters;

/** The year that is asked about, and which version of what is on file about it a reader wants. */
public class ReadPath extends AcoYearPath {
  @BeanParam VersionParameters parameters;

  @Context Request request;

  Version version() {
    return parameters.version();
  }

  /** Answers what is on file, unless the reader has this revision already. */
  <T> RestResponse<T> answer(T body, long revision) {
    return Answer.read(request, body, revision);
  }
}
