package org.trueup.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.trueup.contracts.refusal.Refusal;

/**
 * Refuses a body that is larger than any of its kind can be, before it is read whole, and one that
 * comes too slowly, so that no client keeps a thread that reads for it.
 */
class BodyLimit {
  private static final long MEGABYTE = 1_000_000;

  private final ResourceInfo resource;
  private final long bodyMegabytes;
  private final long uploadMegabytes;
  private final long slowest;
  private final Duration grace;

  BodyLimit(
      ResourceInfo resource,
      @ConfigProperty(name = "trueup.rest.largest-body-in-megabytes", defaultValue = "4")
          long bodyMegabytes,
      @ConfigProperty(name = "trueup.rest.largest-upload-in-megabytes", defaultValue = "2000")
          long uploadMegabytes,
      @ConfigProperty(name = "trueup.rest.slowest-body-in-bytes-per-second") long slowest,
      @ConfigProperty(name = "trueup.rest.slow-body-grace") Duration grace) {
    this.resource = resource;
    this.bodyMegabytes = bodyMegabytes;
    this.uploadMegabytes = uploadMegabytes;
    this.slowest = slowest;
    this.grace = grace;
  }

  /** A body whose length was not announced is counted while it is read. */
  @ServerRequestFilter
  void refuseTooLarge(ContainerRequestContext request) {
    boolean isUpload = resource.getResourceMethod().isAnnotationPresent(Upload.class);
    var megabytes = isUpload ? uploadMegabytes : bodyMegabytes;
    var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    var tooLarge = tooLarge(megabytes);
    if (length != null && Long.parseLong(length) > megabytes * MEGABYTE) {
      throw tooLarge;
    }
    request.setEntityStream(
        new BodyStream(
            request.getEntityStream(),
            new BodyStream.Allowed(megabytes * MEGABYTE, slowest, grace, tooLarge)));
  }

  private static Refusal tooLarge(long megabytes) {
    return new Refusal(
        Refusal.Kind.TOO_LARGE,
        "The request body exceeds the limit of %d MB for this resource; nothing was saved."
            .formatted(megabytes),
        List.of());
  }
}
