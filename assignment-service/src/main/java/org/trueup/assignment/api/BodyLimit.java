package org.trueup.assignment.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.trueup.contracts.refusal.Refusal;

/** Refuses a body that is larger than any of its kind can be, before it is read whole. */
class BodyLimit {
  private static final long MEGABYTE = 1_000_000;

  private final long bodyMegabytes;
  private final long uploadMegabytes;

  BodyLimit(
      @ConfigProperty(name = "trueup.assignment.largest-body-in-megabytes") long bodyMegabytes,
      @ConfigProperty(name = "trueup.assignment.largest-upload-in-megabytes")
          long uploadMegabytes) {
    this.bodyMegabytes = bodyMegabytes;
    this.uploadMegabytes = uploadMegabytes;
  }

  /** A body without a length announced is counted while it is read. */
  @ServerRequestFilter
  void refuseTooLarge(ContainerRequestContext request) {
    var megabytes = isUpload(request) ? uploadMegabytes : bodyMegabytes;
    var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      request.setEntityStream(
          new LimitedStream(
              request.getEntityStream(), megabytes * MEGABYTE, () -> tooLarge(megabytes)));
    } else if (Long.parseLong(length) > megabytes * MEGABYTE) {
      throw tooLarge(megabytes);
    }
  }

  /** Files of CMS are streamed, and may be larger than anything that is read whole. */
  private static boolean isUpload(ContainerRequestContext request) {
    var path = request.getUriInfo().getPath();
    return path.endsWith("/assignment-lists") || path.endsWith("/deliveries");
  }

  private static Refusal tooLarge(long megabytes) {
    return new Refusal(
        Refusal.Kind.TOO_LARGE,
        "A body may have " + megabytes + " MB. Send it in several parts.",
        List.of());
  }
}
