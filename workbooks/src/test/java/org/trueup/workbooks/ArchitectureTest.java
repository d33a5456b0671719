package org.trueup.workbooks;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trueup.architecture.CodeShape;
import org.trueup.architecture.ModuleArchitecture;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> whatEveryModuleKeeps() {
    return ModuleArchitecture.testsOf("org.trueup.workbooks");
  }

  @TestFactory
  Stream<DynamicTest> filesAndMethodsAreTakenInAtAGlance() {
    return CodeShape.tests(1);
  }
}
