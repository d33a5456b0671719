package org.trueup.settlement.api.portfolio;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * An answer as it was written. The server packs answers as they are written, and this one is
 * written no more: so it is packed once, when it is kept.
 *
 * @param packed by gzip
 */
record KeptAnswer(byte[] content, byte[] packed, EntityTag tag) {
  static final String GZIP = "gzip";

  static KeptAnswer of(byte[] content, EntityTag tag) {
    var packed = new ByteArrayOutputStream(content.length / 4);
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return new KeptAnswer(content, packed.toByteArray(), tag);
  }

  int bytes() {
    return content.length + packed.length;
  }

  /**
   * As one caller gets it.
   *
   * @param isPacked whether the caller takes gzip
   */
  Response to(ContainerRequestContext request, boolean isPacked) {
    var unchanged = request.getRequest().evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.tag(tag).build();
    }
    var answer = Response.ok(isPacked ? packed : content, MediaType.APPLICATION_JSON_TYPE);
    return (isPacked ? answer.header(HttpHeaders.CONTENT_ENCODING, GZIP) : answer).tag(tag).build();
  }
}
