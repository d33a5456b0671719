package org.trueup.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.contracts.value.Money;

/**
 * What is answered and announced with amounts of money, found in the types: whether it can say that
 * a rule behind an amount was not read in a text. Nobody keeps a list of answers.
 */
public final class AnswersWithAmounts {
  private static final String OURS = "org.trueup.";
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT");
  private static final Set<String> SAYS_SO = Set.of("provisionalRules", "provisional");

  private AnswersWithAmounts() {}

  /**
   * Answers with amounts that cannot say so, {@code Resource#method}.
   *
   * @param service its package
   */
  public static Set<String> silent(String service) {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(service + ".api")
            .stream()
            .map(JavaClass::reflect)
            .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
            .filter(AnswersWithAmounts::isAsked)
            .filter(method -> isSilent(method.getGenericReturnType()))
            .map(AnswersWithAmounts::name)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether amounts are in it, or below it, and nothing that says so. */
  public static boolean isSilent(Type answer) {
    var components = new HashSet<RecordComponent>();
    collect(answer, new HashSet<>(), components);
    return components.stream().anyMatch(of -> mentions(of, Money.class))
        && components.stream().noneMatch(of -> SAYS_SO.contains(of.getName()));
  }

  private static boolean mentions(RecordComponent component, Class<?> wanted) {
    return classes(component.getGenericType()).anyMatch(wanted::equals);
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "#" + method.getName();
  }

  private static boolean isAsked(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(type -> METHODS.contains(type.getSimpleName()));
  }

  /** The components of all records of ours that the type is made of. */
  private static void collect(Type type, Set<Type> seen, Set<RecordComponent> components) {
    classes(type)
        .filter(raw -> raw.getName().startsWith(OURS) && seen.add(raw))
        .forEach(
            raw -> {
              if (raw.isSealed()) {
                List.of(raw.getPermittedSubclasses())
                    .forEach(one -> collect(one, seen, components));
              }
              if (raw.isRecord()) {
                for (var component : raw.getRecordComponents()) {
                  components.add(component);
                  collect(component.getGenericType(), seen, components);
                }
              }
            });
  }

  /** The type itself and what it is of: of {@code Items<Row>} both. */
  private static Stream<Class<?>> classes(Type type) {
    return switch (type) {
      case Class<?> raw -> Stream.of(raw);
      case ParameterizedType of ->
          Stream.concat(Stream.of(of.getRawType()), Arrays.stream(of.getActualTypeArguments()))
              .flatMap(AnswersWithAmounts::classes);
      default -> Stream.empty();
    };
  }
}
