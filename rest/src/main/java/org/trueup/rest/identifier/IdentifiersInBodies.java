package org.trueup.rest.identifier;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.Upload;

/**
 * Refuses a body that has an identifier of a beneficiary in any of its texts. It goes for every
 * resource there is and will be; one whose body is about identifiers says so, and uploads are lists
 * of beneficiaries.
 */
class IdentifiersInBodies {
  /** After the limit of the body's size, which then bounds what is read here. */
  private static final int LAST = 10_000;

  private final ResourceInfo resource;

  IdentifiersInBodies(ResourceInfo resource) {
    this.resource = resource;
  }

  /** The body is looked at when it is read. */
  @ServerRequestFilter(priority = LAST)
  void look(ContainerRequestContext request) {
    if (!takesIdentifiers()) {
      request.setEntityStream(new LookedAt(request.getEntityStream(), request.getMediaType()));
    }
  }

  private boolean takesIdentifiers() {
    var method = resource.getResourceMethod();
    return method.isAnnotationPresent(TakesIdentifiers.class)
        || method.isAnnotationPresent(Upload.class);
  }

  /** A body without identifiers, or the refusal of the whole. */
  private static final class LookedAt extends InputStream {
    private final InputStream sent;
    private final @Nullable MediaType type;
    private @Nullable InputStream body;

    LookedAt(InputStream sent, @Nullable MediaType type) {
      this.sent = sent;
      this.type = type;
    }

    @Override
    public int read() throws IOException {
      return body().read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return body().read(buffer, offset, length);
    }

    @Override
    public int available() throws IOException {
      return body().available();
    }

    @Override
    public void close() throws IOException {
      sent.close();
    }

    /**
     * All of it.
     *
     * @throws Refusal 400 where there is one in it
     */
    private InputStream body() throws IOException {
      if (body == null) {
        var bytes = sent.readAllBytes();
        look(bytes);
        body = new ByteArrayInputStream(bytes);
      }
      return body;
    }

    private void look(byte[] bytes) throws IOException {
      if (type == null || MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
        IdentifierFaults.ofJson(bytes).refuse();
      } else {
        IdentifierFaults.ofTable(new String(bytes, StandardCharsets.UTF_8)).refuse();
      }
    }
  }
}
