package org.trueup.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The rules that every service's packages keep, as tests of one service. */
public final class ServiceArchitecture {
  private static final String[] PURE = {
    "org.trueup.contracts.value",
    "org.trueup.contracts.rule",
    "org.trueup.contracts.audit",
    "java.lang..",
    "java.math",
    "java.util..",
    "org.jspecify.annotations"
  };

  private final String service;
  private final String[] pure;
  private final Map<String, ArchRule> rules = new LinkedHashMap<>();

  private ServiceArchitecture(String service, String[] pure) {
    this.service = service;
    this.pure = pure;
    theCalculationIsPure();
    theCalculationHasNoClock();
    theReportReadsFiguresAndWords();
    nothingOfMoneyIsAFloatingPointNumber();
    nothingRoundsByItself();
    everyTechnologyHasItsPackage();
    useCasesDoNotReachBackToThoseWhoCallThem();
    rules.putAll(ModuleArchitecture.rulesOf(service));
  }

  /**
   * One test a rule, over the production classes of the service.
   *
   * @param alsoPure packages of values that this service's calculation and report may use besides
   */
  public static Stream<DynamicTest> testsOf(String service, String... alsoPure) {
    return ModuleArchitecture.tests(
        service, new ServiceArchitecture(service, with(PURE, alsoPure)).rules);
  }

  private void theCalculationIsPure() {
    rules.put(
        "the calculation is pure",
        classes()
            .that()
            .resideInAPackage(service + ".calculation..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(pure, service + ".calculation..", service + ".rules..")));
  }

  private void theCalculationHasNoClock() {
    rules.put(
        "the calculation has no clock",
        noClasses()
            .that()
            .resideInAPackage(service + ".calculation..")
            .should()
            .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime"))));
  }

  private void theReportReadsFiguresAndWords() {
    rules.put(
        "the report reads figures and its words, and nothing else",
        classes()
            .that()
            .resideInAPackage(service + ".report..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                with(
                    pure,
                    service + ".report..",
                    service + ".calculation..",
                    service + ".rules..",
                    "java.io",
                    "com.fasterxml.jackson..")));
  }

  private void nothingOfMoneyIsAFloatingPointNumber() {
    for (var type : new Class<?>[] {double.class, float.class, Double.class, Float.class}) {
      rules.put("no field is a " + type.getName(), noFields().should().haveRawType(type));
      rules.put(
          "no method returns a " + type.getName(), noMethods().should().haveRawReturnType(type));
      rules.put(
          "no method takes a " + type.getName(), noMethods().should().haveRawParameterTypes(type));
    }
    rules.put(
        "no BigDecimal comes from or goes to a double",
        noClasses()
            .should()
            .callConstructor(BigDecimal.class, double.class)
            .orShould()
            .callMethod(BigDecimal.class, "doubleValue"));
  }

  private void nothingRoundsByItself() {
    rules.put(
        "only Money rounds",
        noClasses()
            .should()
            .callMethodWhere(
                target(owner(simpleName("BigDecimal")))
                    .and(target(nameMatching("setScale|round")))));
  }

  private void everyTechnologyHasItsPackage() {
    only("store", "jakarta.persistence..", "io.quarkus.hibernate..", "org.hibernate..");
    only("intake", "org.eclipse.microprofile.reactive..", "org.apache.kafka..");
    only("api", "jakarta.ws.rs..", "org.trueup.rest..");
  }

  private void only(String place, String... technology) {
    rules.put(
        "only " + place + " sees " + technology[0],
        noClasses()
            .that(
                resideInAPackage(service + "..")
                    .and(resideInAPackage(service + "." + place + "..").negate()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(technology));
  }

  private void useCasesDoNotReachBackToThoseWhoCallThem() {
    var edges = new String[] {service + ".api..", service + ".intake.."};
    rules.put(
        "use cases do not reach back to those who call them",
        noClasses()
            .that(resideOutsideOfPackages(edges))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(edges));
  }

  private static String[] with(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }
}
