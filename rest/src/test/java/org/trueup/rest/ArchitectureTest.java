package org.trueup.rest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trueup.architecture.CodeShape;
import org.trueup.architecture.ModuleArchitecture;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> whatEveryModuleKeeps() {
    return ModuleArchitecture.testsOf("org.trueup.rest");
  }

  @TestFactory
  Stream<DynamicTest> filesAndMethodsAreTakenInAtAGlance() {
    // A writer of answers takes what the framework gives it.
    return CodeShape.tests(1);
  }
}
