package org.trueup.settlement;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
    return ServiceArchitecture.testsOf("org.trueup.settlement");
  }

  /** What is projected or tried is computed from facts and rules, with nothing around it. */
  @Test
  void theActuarysBenchIsPure() {
    noClasses()
        .that()
        .resideInAPackage("org.trueup.settlement.bench..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..",
            "com.fasterxml.jackson..",
            "org.jspecify..",
            "org.trueup.contracts..",
            "org.trueup.settlement.bench..",
            "org.trueup.settlement.calculation..",
            "org.trueup.settlement.rules..")
        .orShould()
        .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime|random")))
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.trueup.settlement.bench"));
  }

  @TestFactory
  Stream<DynamicTest> filesAndMethodsAreTakenInAtAGlance() {
    return CodeShape.tests(0);
  }

  /** What others delivered is given back as it came; every other amount follows from rules. */
  @Test
  void everyAmountThatFollowsFromRulesComesWithWhatIsProvisionalOfThem() {
    assertThat(AnswersWithAmounts.silent("org.trueup.settlement"))
        .allMatch(
            method ->
                method.startsWith("AdvanceResource#")
                    || method.startsWith("DeterminedAmountsResource#")
                    || method.startsWith("DeterminationResource#") && !method.endsWith("#variance")
                    || method.startsWith("FactResource#"));
  }
}
