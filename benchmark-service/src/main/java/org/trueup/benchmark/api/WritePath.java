package org.trueup.benchmark.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.trueup.messaging.Write;
import org.trueup.rest.AcoYearPath;
import org.trueup.rest.Answer;
import org.trueup.rest.access.Caller;

/** The year that a fact is sent about, and which revision of the fact its sender saw. */
public class WritePath extends AcoYearPath {
  @HeaderParam(HttpHeaders.IF_MATCH)
  @Nullable String ifMatch;

  Write by(Caller caller) {
    return new Write(caller.name(), Answer.precondition(ifMatch));
  }
}
