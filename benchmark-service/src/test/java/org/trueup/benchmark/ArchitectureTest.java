package org.trueup.benchmark;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may see whom. */
class ArchitectureTest {
  private static final String SERVICE = "org.trueup.benchmark";
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(SERVICE);

  @Test
  void theCalculationIsPure() {
    classes()
        .that()
        .resideInAPackage(SERVICE + ".calculation")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                SERVICE + ".calculation",
                SERVICE + ".rules",
                "org.trueup.contracts.value",
                "org.trueup.contracts.rule",
                "org.trueup.contracts.audit",
                "java.lang..",
                "java.math",
                "java.util..",
                "org.jspecify.annotations"))
        .check(ALL);
  }

  @Test
  void theReportReadsFiguresAndItsWords() {
    classes()
        .that()
        .resideInAPackage(SERVICE + ".report")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    SERVICE + ".report",
                    SERVICE + ".calculation",
                    SERVICE + ".rules",
                    "org.trueup.contracts.value",
                    "org.trueup.contracts.rule",
                    "org.trueup.contracts.audit",
                    "java.lang..",
                    "java.math",
                    "java.util..",
                    "java.io",
                    "org.jspecify.annotations")
                .or(resideInAnyPackage("com.fasterxml.jackson..").as("Jackson, to read the words")))
        .check(ALL);
  }

  @Test
  void noMoneyIsEverAFloatingPointNumber() {
    for (var type : List.of(double.class, float.class, Double.class, Float.class)) {
      noFields().should().haveRawType(type).check(ALL);
      noMethods().should().haveRawReturnType(type).check(ALL);
    }
    noClasses().should().callConstructor(BigDecimal.class, double.class).check(ALL);
    noClasses().should().callMethod(BigDecimal.class, "doubleValue").check(ALL);
  }

  @Test
  void nothingRounds() {
    noClasses()
        .should()
        .callMethodWhere(
            target(owner(simpleName("BigDecimal"))).and(target(nameMatching("setScale|round"))))
        .check(ALL);
  }

  @Test
  void onlyTheStoreSeesTheDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackage(SERVICE + ".store")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "io.quarkus.hibernate..", "org.hibernate..")
        .check(ALL);
  }

  @Test
  void onlyTheIntakeSeesKafka() {
    noClasses()
        .that()
        .resideOutsideOfPackage(SERVICE + ".intake")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.microprofile.reactive..", "org.apache.kafka..")
        .check(ALL);
  }

  @Test
  void onlyTheApiSeesHttp() {
    noClasses()
        .that()
        .resideOutsideOfPackage(SERVICE + ".api")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..")
        .check(ALL);
  }

  @Test
  void packagesFormNoCycleAndAreNamedForWhatTheyDo() {
    slices().matching(SERVICE + ".(*)..").should().beFreeOfCycles().check(ALL);
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..", "..common..", "..helper..", "..impl..", "..dto..", "..mapper..")
        .check(ALL);
  }
}
