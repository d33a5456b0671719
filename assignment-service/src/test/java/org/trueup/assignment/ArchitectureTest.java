package org.trueup.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trueup.architecture.AnswersWithAmounts;
import org.trueup.architecture.CodeShape;
import org.trueup.architecture.ServiceArchitecture;

/** An agreement has dates, and its check finds faults: both are values here. */
class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> whoMaySeeWhom() {
    return ServiceArchitecture.testsOf(
        "org.trueup.assignment", "org.trueup.contracts.refusal", "java.time", "java.time.chrono");
  }

  @TestFactory
  Stream<DynamicTest> filesAndMethodsAreTakenInAtAGlance() {
    return CodeShape.tests(1);
  }

  /** What others delivered is given back as it came; every other amount follows from rules. */
  @Test
  void everyAmountThatFollowsFromRulesComesWithWhatIsProvisionalOfThem() {
    assertThat(AnswersWithAmounts.silent("org.trueup.assignment")).isEmpty();
  }
}
