package org.trueup.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.architecture.AnswersWithAmounts;
import org.trueup.architecture.CodeShape;
import org.trueup.architecture.ModuleArchitecture;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged;
import org.trueup.contracts.event.SettlementDetermined;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> whatEveryModuleKeeps() {
    return ModuleArchitecture.testsOf("org.trueup.contracts");
  }

  @TestFactory
  Stream<DynamicTest> filesAndMethodsAreTakenInAtAGlance() {
    return CodeShape.tests(1);
  }

  /** Every event that carries amounts can say which rules behind them are provisional. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        AgreementSigned.class,
        AssignmentDetermined.class,
        BeneficiaryAssignmentChanged.class,
        BenchmarkDetermined.class,
        SettlementDetermined.class
      })
  void everyEventWithAmountsSaysWhatIsProvisional(Class<?> event) {
    assertThat(AnswersWithAmounts.isSilent(event)).isFalse();
  }
}
