package org.trueup.contracts.rule;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules that a result rests on: those that its record of resolved rules holds, itself, in
 * optional values and in the records within. A rule that is resolved cannot be forgotten, for there
 * is no list of them.
 */
public final class RulesRead {
  private static final ClassValue<List<Method>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .filter(
                  method ->
                      Record.class.isAssignableFrom(method.getReturnType())
                          || method.getReturnType() == Optional.class)
              .peek(method -> method.setAccessible(true))
              .toList();
        }
      };

  private RulesRead() {}

  /** All of them, in the order of the record. */
  public static Stream<Ruled<?>> in(Record resolved) {
    return resolved instanceof Ruled<?> rule
        ? Stream.of(rule)
        : COMPONENTS.get(resolved.getClass()).stream()
            .flatMap(component -> rules(value(component, resolved)));
  }

  /** Those that are not yet verified in a text. */
  public static Stream<Ruled<?>> provisional(Record resolved) {
    return in(resolved).filter(Ruled::isProvisional);
  }

  /** What is not certain of rules, in words and each once; empty where all were read in a text. */
  public static List<String> reservations(Stream<? extends Ruled<?>> rules) {
    return rules.filter(Ruled::isProvisional).map(Ruled::reservation).distinct().toList();
  }

  private static Stream<Ruled<?>> rules(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.stream().flatMap(RulesRead::rules);
      case Record inner -> in(inner);
      default -> Stream.empty();
    };
  }

  private static Object value(Method component, Record of) {
    try {
      return component.invoke(of);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(component + " of a record", impossible);
    }
  }
}
