package org.trueup.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trueup.architecture.AnswersWithAmounts;
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

  /** What others delivered is given back as it came; every other amount follows from rules. */
  @Test
  void everyAmountThatFollowsFromRulesComesWithWhatIsProvisionalOfThem() {
    assertThat(AnswersWithAmounts.silent("org.trueup.benchmark"))
        .allMatch(
            method ->
                method.startsWith("ExpendituresResource#")
                    || method.startsWith("ReportedBenchmarksResource#"));
  }
}
