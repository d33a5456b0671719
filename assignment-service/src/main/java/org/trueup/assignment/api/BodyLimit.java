package org.trueup.assignment.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.trueup.contracts.refusal.Refusal;

/** Refuses a body that is larger than any table of agreements can be, before it is read whole. */
class BodyLimit {
  private static final long MEGABYTE = 1_000_000;

  private final long megabytes;

  BodyLimit(@ConfigProperty(name = "trueup.assignment.largest-body-in-megabytes") long megabytes) {
    this.megabytes = megabytes;
  }

  /** A body without a length announced is counted while it is read. */
  @ServerRequestFilter
  void refuseTooLarge(ContainerRequestContext request) {
    var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      request.setEntityStream(
          new LimitedStream(request.getEntityStream(), megabytes * MEGABYTE, this::tooLarge));
    } else if (Long.parseLong(length) > megabytes * MEGABYTE) {
      throw tooLarge();
    }
  }

  private Refusal tooLarge() {
    return new Refusal(
        Refusal.Kind.TOO_LARGE,
        "A body may have " + megabytes + " MB. Send the agreements in several parts.",
        List.of());
  }
}
