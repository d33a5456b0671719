package org.trueup.settlement;

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
import org.trueup.http.WrongParameters;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class WrongParametersIT {
  @TestHTTPResource("/")
  URI service;

  @TestFactory
  Stream<DynamicTest> getTheSameAnswerEverywhere() throws IOException, InterruptedException {
    return WrongParameters.testsOf(service, SignsIn.value());
  }
}
