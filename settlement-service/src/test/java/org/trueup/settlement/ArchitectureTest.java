package org.trueup.settlement;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trueup.architecture.AnswersWithAmounts;
import org.trueup.architecture.CodeShape;
import org.trueup.architecture.ServiceArchitecture;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.rule.RulesRead;
import org.trueup.settlement.api.InterimSettlementResource;
import org.trueup.settlement.api.OutcomesResource;
import org.trueup.settlement.api.QualityScoreResource;
import org.trueup.settlement.api.TracksResource;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.reconciliation.Reservations;
import org.trueup.settlement.reconciliation.SettlementComputation;
import org.trueup.settlement.report.Assumptions;
import org.trueup.settlement.rules.RulesInForce;
import org.trueup.settlement.verification.VerifiedSettlement;

class ArchitectureTest {
  private static final Set<String> WORDS = Set.of("provisionalRules", "rulesCarriedForwardFrom");
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.trueup.settlement");

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

  /**
   * What is not certain of rules is asked in one place, which does not forget those of the
   * benchmark: an answer has it from {@link Reservations}, or from the settlement that knows it of
   * both.
   */
  @Test
  void whatIsProvisionalIsSaidOfTheBenchmarkTooForItIsAskedInOnePlace() {
    noClasses()
        .that(areNoneOf(Reservations.class, SettlementComputation.class, VerifiedSettlement.class))
        .should()
        .callMethod(Settlement.class, "provisionalRules")
        .orShould()
        .callMethod(EventHead.class, "provisionalRules")
        .orShould()
        .callMethod(EventHead.class, "rulesCarriedForwardFrom")
        .orShould()
        .callMethod(EventHead.class, "hasProvisionalRules")
        .check(SERVICE);
    noClasses()
        .that(areNoneOf(Reservations.class, SettlementComputation.class, Assumptions.class))
        .and()
        .resideOutsideOfPackage("org.trueup.settlement.rules..")
        .should()
        .callMethod(RulesInForce.class, "carriedForwardFrom")
        .check(SERVICE);
    noClasses()
        .that(
            areNoneOf(
                Reservations.class,
                Settlement.class,
                QualityScoreResource.class,
                TracksResource.class))
        .should()
        .callMethod(RulesRead.class, "reservations", Stream.class)
        .check(SERVICE);
  }

  /** Only who asks with figures of their own rests on no benchmark on file. */
  @Test
  void figuresOnFileAreNoFiguresOfTheAskersOwn() {
    noClasses()
        .that(areNoneOf(InterimSettlementResource.class, OutcomesResource.class))
        .should()
        .callMethod(Reservations.class, "ofFiguresGiven", Settlement.class)
        .check(SERVICE);
  }

  /** A list of words or a year of its own, in an answer with amounts, could be made otherwise. */
  @Test
  void answersHaveNoWordsOfTheirOwnOnWhatIsProvisional() {
    assertThat(
            SERVICE.stream()
                .filter(type -> type.isRecord() && type.getPackageName().contains(".api"))
                .flatMap(type -> Arrays.stream(type.reflect().getRecordComponents()))
                .filter(it -> WORDS.contains(it.getName()))
                .map(it -> it.getDeclaringRecord().getSimpleName()))
        .containsExactly("ScoreView");
  }

  private static DescribedPredicate<JavaClass> areNoneOf(Class<?>... types) {
    return DescribedPredicate.not(JavaClass.Predicates.belongToAnyOf(types));
  }
}
