package org.trueup.embedded;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Signs in every request of a test that does not do it itself: tests are callers of one machine.
 */
public final class SignsIn implements Filter {
  public static final String HEADER = "Authorization";

  /** The header's value, for a client of another kind. */
  public static String value() {
    return "Bearer "
        + ConfigProvider.getConfig().getValue("trueup.access.local-token", String.class);
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification specification,
      FilterContext context) {
    if (!request.getHeaders().hasHeaderWithName(HEADER)) {
      request.header(HEADER, value());
    }
    return context.next(request, specification);
  }
}
