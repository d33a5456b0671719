package org.trueup.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The rules that the packages of every module keep, as tests of one module. */
public final class ModuleArchitecture {
  private static final String[] NAMELESS = {
    "..util..", "..common..", "..helper..", "..impl..", "..dto..", "..mapper.."
  };

  private ModuleArchitecture() {}

  /**
   * One test a rule, over the production classes of the module.
   *
   * @param root the package that all others of the module are below
   */
  public static Stream<DynamicTest> testsOf(String root) {
    return tests(root, rulesOf(root));
  }

  static Stream<DynamicTest> tests(String root, Map<String, ArchRule> rules) {
    var production = production(root);
    return rules.entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(), () -> rule.getValue().allowEmptyShould(true).check(production)));
  }

  static Map<String, ArchRule> rulesOf(String root) {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put(
        "packages form no circle, the root among them",
        slices().assignedFrom(by(root, name -> name)).should().beFreeOfCycles());
    rules.put(
        "rooms form no circle, each with all packages below it",
        slices().assignedFrom(by(root, name -> room(root, name))).should().beFreeOfCycles());
    rules.put(
        "packages are named for what they do", noClasses().should().resideInAnyPackage(NAMELESS));
    rules.put(
        "letters and numbers are written the same in every country",
        noClasses()
            .should()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(PrintStream.class, "printf", String.class, Object[].class)
            .as("a locale is said where letters change their case and numbers are printed"));
    rules.put(
        "it is said of every POST what becomes of it when it is sent twice",
        methods().that().areAnnotatedWith(SentTwice.POST).should(SentTwice.said()));
    return rules;
  }

  /** {@code org.trueup.settlement.api.list} belongs to {@code org.trueup.settlement.api}. */
  private static String room(String root, String name) {
    int end = name.indexOf('.', root.length() + 1);
    return end < 0 ? name : name.substring(0, end);
  }

  private static JavaClasses production(String root) {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(root);
  }

  private static SliceAssignment by(String root, UnaryOperator<String> sliceOf) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        var name = type.getPackageName();
        return name.equals(root) || name.startsWith(root + ".")
            ? SliceIdentifier.of(sliceOf.apply(name))
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "packages of " + root;
      }
    };
  }
}
