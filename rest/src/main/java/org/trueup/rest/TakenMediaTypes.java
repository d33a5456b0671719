package org.trueup.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which media types the operation at an address takes, as its {@code @Consumes} has it. The
 * framework refuses a body of another type before it tells which operation that was.
 */
@ApplicationScoped
class TakenMediaTypes {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
  private static final Pattern SLASHES = Pattern.compile("/+");

  private final List<Operation> operations;

  TakenMediaTypes(BeanManager beans) {
    operations =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .map(Bean::getBeanClass)
            .filter(resource -> resource.isAnnotationPresent(Path.class))
            .distinct()
            .flatMap(resource -> operations(resource, path(resource.getAnnotation(Path.class))))
            .toList();
  }

  /**
   * {@code application/json or text/csv}.
   *
   * @return empty where nothing is at the address, or what is there takes whatever comes
   */
  Optional<String> of(String method, String path) {
    var found =
        operations.stream()
            .filter(operation -> operation.method().equals(method))
            .filter(operation -> operation.path().matcher(path).matches())
            .toList();
    var closest = found.stream().mapToInt(Operation::lettersOfItsOwn).max().orElse(0);
    var meant =
        found.stream()
            .filter(operation -> operation.lettersOfItsOwn() == closest)
            .map(Operation::types)
            .toList();
    return meant.isEmpty() || meant.stream().anyMatch(List::isEmpty)
        ? Optional.empty()
        : Optional.of(
            meant.stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or ")));
  }

  /** A method without a verb leads to another resource, whose addresses begin with its own. */
  private static Stream<Operation> operations(Class<?> resource, String address) {
    return Arrays.stream(resource.getMethods())
        .flatMap(
            method -> {
              var own = method.getAnnotation(Path.class);
              var verb = verb(method);
              if (verb.isPresent()) {
                var types = types(method.getAnnotation(Consumes.class), resource);
                return Stream.of(Operation.of(verb.get(), address + path(own), types));
              }
              return own == null
                  ? Stream.of()
                  : operations(method.getReturnType(), address + path(own));
            });
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
        .map(HttpMethod::value)
        .findFirst();
  }

  private static List<String> types(@Nullable Consumes own, Class<?> resource) {
    var consumes = own == null ? resource.getAnnotation(Consumes.class) : own;
    return consumes == null ? List.of() : List.of(consumes.value());
  }

  private static String path(@Nullable Path path) {
    return path == null ? "" : "/" + path.value();
  }

  /**
   * What can be done at some addresses.
   *
   * @param lettersOfItsOwn how much of the address is fixed: of two that fit, the one with more is
   *     meant
   */
  private record Operation(String method, Pattern path, int lettersOfItsOwn, List<String> types) {
    static Operation of(String method, String template, List<String> types) {
      var address = SLASHES.matcher("/" + template + "/").replaceAll("/");
      var fixed = PARAMETER.split(address.substring(0, address.length() - 1), -1);
      var pattern = Arrays.stream(fixed).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
      var letters = Arrays.stream(fixed).mapToInt(String::length).sum();
      return new Operation(method, Pattern.compile(pattern + "/?"), letters, types);
    }
  }
}
