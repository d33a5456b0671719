package org.trueup.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trueup.architecture.CodeShape;

class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.trueup.local");

  private static final String ENGINE = "org.trueup.local.replay.engine";
  private static final String UPKEEP = "org.trueup.local.upkeep";
  private static final String BENCHMARKS = "org.trueup.local.benchmarks";
  private static final String BENCH = "org.trueup.local.bench";

  /** Looks into outbox and inbox, to know when nothing moves any more. */
  private static final String FAULTS = "org.trueup.local.faults";

  private static final List<String> SERVICES =
      List.of("assignment-service", "benchmark-service", "settlement-service");

  @Test
  void speaksToTheServicesByRestAndKafkaOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ENGINE, BENCHMARKS, BENCH)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.trueup.assignment..",
            "org.trueup.benchmark..",
            "org.trueup.settlement..",
            "org.trueup.messaging..",
            "org.trueup.rest..",
            "io.quarkus..",
            "jakarta..")
        .check(OURS);
    noClasses()
        .that()
        .resideOutsideOfPackages(UPKEEP, FAULTS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.sql..")
        .because("who looks after the records may see them, as an operator would; nobody else")
        .check(OURS);
  }

  @Test
  void onePackageSettlesHereAndSeesOfTheServiceOnlyWhatIsPure() {
    classes()
        .that()
        .resideInAPackage(ENGINE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.util..",
            "org.jspecify..",
            "org.trueup.contracts..",
            "org.trueup.local.published",
            "org.trueup.local.replay",
            ENGINE,
            "org.trueup.settlement.calculation",
            "org.trueup.settlement.report",
            "org.trueup.settlement.rules")
        .check(OURS);
    noClasses()
        .that()
        .resideInAPackage("org.trueup.local.replay")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ENGINE, BENCH)
        .check(OURS);
  }

  @Test
  void theActuarysBenchSeesOfTheServiceOnlyWhatIsPure() {
    classes()
        .that()
        .resideInAPackage(BENCH)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "org.trueup.contracts..",
            "org.trueup.local.published",
            "org.trueup.local.replay",
            ENGINE,
            BENCH,
            "org.trueup.settlement.bench..",
            "org.trueup.settlement.calculation",
            "org.trueup.settlement.rules")
        .check(OURS);
  }

  @Test
  void onePackageBuildsBenchmarksHereAndSeesOfTheServiceOnlyWhatIsPure() {
    classes()
        .that()
        .resideInAPackage(BENCHMARKS)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java.lang..",
            "java.math",
            "java.util..",
            "org.jspecify..",
            "org.trueup.contracts..",
            "org.trueup.local.published",
            BENCHMARKS,
            "org.trueup.benchmark.calculation..",
            "org.trueup.benchmark.rules")
        .check(OURS);
  }

  @Test
  void noServiceHasTheLauncherOnItsClassPath() throws IOException {
    for (var service : SERVICES) {
      var pom = Files.readString(Path.of("../..", service, "pom.xml"));
      assertThat(pom).as(service).doesNotContain("<artifactId>local</artifactId>");
    }
    var importer = new ClassFileImporter();
    for (var service : SERVICES) {
      var classes = importer.importPath(Path.of("../..", service, "target/classes"));
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.trueup.local..")
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @Test
  void whatRunsInsideAServiceIsOneClassThatNeedsNothingOfUs() {
    noClasses()
        .that()
        .resideInAPackage("org.trueup.local.agent..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("java.."))
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.resideInAPackage("org.trueup.local.agent..")))
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.resideInAPackage("org.jspecify.."))))
        .check(OURS);
  }

  @Test
  void noCyclesAndNoDoubleNearMoney() {
    SlicesRuleDefinition.slices()
        .matching("org.trueup.local.(*)..")
        .should()
        .beFreeOfCycles()
        .check(OURS);
    noClasses()
        .that()
        .resideInAnyPackage("..published..", "..replay..")
        .should()
        .callMethod(java.math.BigDecimal.class, "doubleValue")
        .orShould()
        .callConstructor(java.math.BigDecimal.class, double.class)
        .check(OURS);
  }

  @TestFactory
  Stream<DynamicTest> filesAndMethodsAreTakenInAtAGlance() {
    return CodeShape.tests(0);
  }
}
