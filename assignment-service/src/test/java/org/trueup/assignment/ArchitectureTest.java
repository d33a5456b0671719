package org.trueup.assignment;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.chrono.ChronoLocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may see whom. */
class ArchitectureTest {
  private static final String ROOT = "org.trueup.assignment";
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final DescribedPredicate<JavaClass> FLOATING =
      describe(
          "double or float",
          type -> nameMatching("(double|float|java.lang.(Double|Float)).*").test(type));

  @Test
  void calculatesWithValuesAndRulesAlone() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".calculation..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    ROOT + ".calculation..",
                    ROOT + ".rules..",
                    "org.trueup.contracts.value..",
                    "org.trueup.contracts.rule..",
                    "org.trueup.contracts.refusal..",
                    "org.trueup.contracts.audit..",
                    "java.lang..",
                    "java.math..",
                    "java.util..",
                    "org.jspecify.annotations..")
                .or(describe("a date", type -> type.isEquivalentTo(LocalDate.class)))
                .or(describe("a date", type -> type.isEquivalentTo(ChronoLocalDate.class))))
        .because("a calculation sees no clock, no database and no topic; an agreement has dates")
        .check(OURS);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".calculation..")
        .should()
        .callMethod(LocalDate.class, "now")
        .check(OURS);
  }

  @Test
  void knowsNoFloatingPoint() {
    fields().should().notHaveRawType(FLOATING).allowEmptyShould(true).check(OURS);
    codeUnits().should().notHaveRawReturnType(FLOATING).check(OURS);
    codeUnits().should().notHaveRawParameterTypes(takingFloating()).check(OURS);
    noClasses().should().callConstructor(BigDecimal.class, double.class).check(OURS);
    noClasses().should().callMethod(BigDecimal.class, "doubleValue").check(OURS);
  }

  @Test
  void roundsNowhere() {
    noClasses()
        .should()
        .callMethodWhere(
            describe(
                "BigDecimal.setScale or round",
                call ->
                    call.getTargetOwner().isEquivalentTo(BigDecimal.class)
                        && call.getName().matches("setScale|round")))
        .check(OURS);
  }

  @Test
  void keepsEachFrameworkInItsPlace() {
    onlyIn("store", "jakarta.persistence..", "io.quarkus.hibernate..", "org.hibernate..");
    onlyIn("intake", "org.eclipse.microprofile.reactive..", "io.smallrye.reactive..");
    onlyIn("api", "jakarta.ws.rs..", "org.jboss.resteasy..");
  }

  @Test
  void hasNoCyclesAndNoDrawers() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(OURS);
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".calculation..", ROOT + ".rules..", ROOT + ".store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT, ROOT + ".api..", ROOT + ".intake..")
        .check(OURS);
    noClasses()
        .should()
        .resideInAnyPackage(
            "..util..", "..common..", "..helper..", "..impl..", "..dto..", "..mapper..")
        .check(OURS);
  }

  private static void onlyIn(String place, String... packages) {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "." + place + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .check(OURS);
  }

  private static DescribedPredicate<List<JavaClass>> takingFloating() {
    return describe("double or float", types -> types.stream().anyMatch(FLOATING));
  }
}
