package org.trueup.rest;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tests are callers of one machine, but where they sign in with tokens of an issuer. */
public final class SignsIn implements QuarkusTestBeforeEachCallback {
  /** The header's value. */
  public static String value() {
    return "Bearer "
        + ConfigProvider.getConfig().getValue("trueup.access.local-token", String.class);
  }

  @Override
  public void beforeEach(QuarkusTestMethodContext test) {
    var isOfOneMachine =
        ConfigProvider.getConfig()
            .getOptionalValue("trueup.access.local-roles", String.class)
            .isPresent();
    RestAssured.replaceFiltersWith(
        isOfOneMachine ? java.util.List.of(signedIn()) : java.util.List.of());
  }

  private static Filter signedIn() {
    return (request, specification, context) -> {
      if (!request.getHeaders().hasHeaderWithName("Authorization")) {
        request.header("Authorization", value());
      }
      return context.next(request, specification);
    };
  }
}
