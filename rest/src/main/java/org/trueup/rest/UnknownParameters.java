package org.trueup.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.refusal.WithheldIdentifiers;

/**
 * A query parameter that a resource does not have is refused: one that is misspelled would be
 * passed over in silence, and {@code ?asof=} answered with what is on file now.
 */
@Provider
@Priority(Priorities.USER)
class UnknownParameters implements ContainerRequestFilter {
  private final ResourceInfo resource;
  private final Map<Method, SortedSet<String>> known = new ConcurrentHashMap<>();

  UnknownParameters(ResourceInfo resource) {
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var sent = request.getUriInfo().getQueryParameters().keySet();
    var method = resource.getResourceMethod();
    if (sent.isEmpty() || method == null || !isFoundByItself()) {
      return;
    }
    var names = known.computeIfAbsent(method, UnknownParameters::namesOf);
    var faults =
        sent.stream()
            .filter(name -> !names.contains(name))
            .map(name -> fault(WithheldIdentifiers.withhold(name), names))
            .toList();
    if (!faults.isEmpty()) {
      throw new Refusal(Refusal.Kind.MALFORMED, faults.getFirst().sentence(), faults);
    }
  }

  /** What another resource leads to has that one's parameters too, which nobody tells here. */
  private boolean isFoundByItself() {
    return resource.getResourceClass().isAnnotationPresent(Path.class);
  }

  private static Fault fault(String name, SortedSet<String> names) {
    return Fault.inParameter(
        name,
        null,
        names.isEmpty()
            ? "left out: this resource has no query parameters"
            : "one of those that this resource has: " + String.join(", ", names));
  }

  private static SortedSet<String> namesOf(Method method) {
    var names = new TreeSet<String>();
    for (var parameter : method.getParameters()) {
      add(parameter, names);
    }
    return names;
  }

  private static void add(Parameter parameter, SortedSet<String> names) {
    var query = parameter.getAnnotation(QueryParam.class);
    if (query != null) {
      names.add(query.value());
    }
    if (parameter.isAnnotationPresent(BeanParam.class)) {
      addFieldsOf(parameter.getType(), names);
    }
  }

  private static void addFieldsOf(@Nullable Class<?> type, SortedSet<String> names) {
    if (type == null || type == Object.class) {
      return;
    }
    for (var field : type.getDeclaredFields()) {
      var query = field.getAnnotation(QueryParam.class);
      if (query != null) {
        names.add(query.value());
      }
      if (field.isAnnotationPresent(BeanParam.class)) {
        addFieldsOf(field.getType(), names);
      }
    }
    addFieldsOf(type.getSuperclass(), names);
  }
}
