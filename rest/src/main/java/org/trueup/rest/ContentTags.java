package org.trueup.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Objects;
import org.trueup.contracts.json.Fingerprint;

/**
 * What is read has an entity tag of its content, and who has that content already gets 304 (RFC
 * 9110, 13.1.2): a page asks again as often as it likes. An answer whose revision is its tag keeps
 * that one; what is not to be stored has none. The last of all filters: it writes what others made.
 */
@Provider
@Priority(0)
public class ContentTags implements ContainerResponseFilter {
  private static final String ASK_AGAIN = "private, no-cache";
  private static final Annotation[] NONE = {};
  private static final int HALF_OF_THE_DIGITS = 32;

  private final ObjectMapper json;

  ContentTags(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!HttpMethod.GET.equals(request.getMethod())) {
      return;
    }
    var headers = response.getHeaders();
    headers.add(HttpHeaders.VARY, "Authorization, Accept, Origin");
    if (headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
      return;
    }
    headers.putSingle(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
    if (isJson(response) && !headers.containsKey(HttpHeaders.ETAG)) {
      tag(request, response);
    }
  }

  private static boolean isJson(ContainerResponseContext response) {
    return response.getStatus() == Response.Status.OK.getStatusCode()
        && response.hasEntity()
        && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())
        && !(response.getEntity() instanceof byte[])
        && !(response.getEntity() instanceof String);
  }

  private void tag(ContainerRequestContext request, ContainerResponseContext response) {
    var content = written(Objects.requireNonNull(response.getEntity()));
    var digits = Fingerprint.sha256(content).substring(0, HALF_OF_THE_DIGITS);
    var tag = new EntityTag(digits);
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    var unchanged = request.getRequest().evaluatePreconditions(tag);
    if (unchanged == null) {
      response.setEntity(content, NONE, response.getMediaType());
    } else {
      response.setStatus(unchanged.build().getStatus());
      response.setEntity(null);
    }
  }

  private byte[] written(Object entity) {
    try {
      return json.writeValueAsBytes(entity);
    } catch (JsonProcessingException ours) {
      throw new IllegalStateException("cannot write " + entity.getClass().getSimpleName(), ours);
    }
  }
}
