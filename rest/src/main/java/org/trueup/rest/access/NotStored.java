package org.trueup.rest.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * What is for some roles alone, beneficiaries above all, is stored by nobody on its way (RFC 9111,
 * 5.2.2.5).
 */
@Provider
class NotStored implements ContainerResponseFilter {
  private static final String FOR_SOME = NotStored.class.getName();

  /** Notes it of a request, whose answer comes by here. */
  static void mark(ContainerRequestContext request) {
    request.setProperty(FOR_SOME, true);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(FOR_SOME) != null) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }
}
