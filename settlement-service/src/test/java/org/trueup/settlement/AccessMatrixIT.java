package org.trueup.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.SignsIn;
import org.trueup.http.AccessMatrix;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class AccessMatrixIT {
  private static final int A_THIRD_OF_A_THOUSAND = 334;

  @TestHTTPResource("/")
  URI service;

  /** The last of all filters: whoever comes so far would be let in. */
  @Provider
  @Priority(Integer.MAX_VALUE)
  public static class LetIn implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
      if (request.getHeaderString(AccessMatrix.STOP) != null) {
        request.abortWith(Response.status(AccessMatrix.LET_IN).build());
      }
    }
  }

  @Test
  void everyOperationLetsInWhomTheDocumentSays() throws Exception {
    assertThat(AccessMatrix.assertWritten(service, SignsIn.value(), "settlement-service"))
        .isGreaterThan(A_THIRD_OF_A_THOUSAND);
  }
}
