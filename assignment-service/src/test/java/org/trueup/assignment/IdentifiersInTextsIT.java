package org.trueup.assignment;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.SignsIn;
import org.trueup.http.IdentifiersInTexts;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class IdentifiersInTextsIT {
  @TestHTTPResource("/")
  URI service;

  @TestFactory
  Stream<DynamicTest> areRefusedByEveryOperation() throws IOException, InterruptedException {
    return IdentifiersInTexts.testsOf(
        service,
        SignsIn.value(),
        "post /acos/{acoId}/beneficiaries/lookup",
        "post /acos/{acoId}/identifier-changes");
  }
}
