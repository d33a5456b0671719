package org.trueup.benchmark;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trueup.architecture.CodeShape;
import org.trueup.architecture.ServiceArchitecture;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> whoMaySeeWhom() {
    return ServiceArchitecture.testsOf("org.trueup.benchmark");
  }

  @TestFactory
  Stream<DynamicTest> filesAndMethodsAreTakenInAtAGlance() {
    return CodeShape.tests(0);
  }
}
