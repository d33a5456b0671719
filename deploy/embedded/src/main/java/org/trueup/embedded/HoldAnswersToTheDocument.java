package org.trueup.embedded;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Every test of every service: nobody has to remember it. */
public final class HoldAnswersToTheDocument implements QuarkusTestBeforeEachCallback {
  @Override
  public void beforeEach(QuarkusTestMethodContext test) {
    RestAssured.replaceFiltersWith(new SignsIn(), new ConformingAnswers());
  }
}
