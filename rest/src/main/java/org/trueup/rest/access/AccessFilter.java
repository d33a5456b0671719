package org.trueup.rest.access;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.refusal.WithheldIdentifiers;

/**
 * What goes for every resource, after the framework has asked for one of the roles: who writes is a
 * preparer or an operator, unless the resource names its own roles; callers ask about their ACOs
 * only. Another's is answered like one that does not exist: that it is held here is nobody else's
 * business.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
class AccessFilter implements ContainerRequestFilter {
  private static final Set<String> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private static final List<String> WRITERS = List.of(Role.PREPARER, Role.OPERATOR);
  private static final List<String> WRITERS_OF_MONEY = List.of(Role.PREPARER);

  private final Caller caller;
  private final ResourceInfo resource;

  AccessFilter(Caller caller, ResourceInfo resource) {
    this.caller = caller;
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    boolean writes = !READING.contains(request.getMethod());
    var named = namedRoles();
    named.ifPresent(roles -> NotStored.mark(request));
    caller.asks(named.orElse(writes ? writers() : Role.ALL), named.isPresent(), writes);
    if (writes && named.isEmpty()) {
      requireWriter();
    }
    var acoId = request.getUriInfo().getPathParameters().getFirst("acoId");
    if (acoId == null) {
      requireAllAcos(writes);
    } else if (!caller.mayAskAbout(acoId)) {
      throw Refusal.notFound(
          "ACO %s was not found, or you do not have access to it"
              .formatted(WithheldIdentifiers.withhold(acoId)));
    }
  }

  /** Those of the method go before those of its class. */
  private Optional<List<String>> namedRoles() {
    return Stream.<AnnotatedElement>of(resource.getResourceMethod(), resource.getResourceClass())
        .map(element -> element.getAnnotation(RolesAllowed.class))
        .filter(Objects::nonNull)
        .map(named -> List.of(named.value()))
        .findFirst();
  }

  private List<String> writers() {
    return resource.getResourceClass().isAnnotationPresent(MoneyInput.class)
        ? WRITERS_OF_MONEY
        : WRITERS;
  }

  private void requireWriter() {
    if (writers().stream().noneMatch(caller::has)) {
      throw forbidden(
          "This is sent by a %s (claim \"groups\")".formatted(String.join(" or an ", writers())));
    }
  }

  /**
   * What is about no ACO is everybody's to read, and so is what leaves out others than the
   * caller's; where it changes, it changes for all of them. What names its ACOs is held to them one
   * by one.
   */
  private void requireAllAcos(boolean writes) {
    var asked = resource.getResourceClass();
    if (asked.isAnnotationPresent(NamesItsAcos.class)) {
      return;
    }
    var isForAnybody =
        asked.isAnnotationPresent(AboutNoAco.class)
            || asked.isAnnotationPresent(OfTheCallersAcos.class);
    if ((writes || !isForAnybody) && !caller.mayAskAboutAll()) {
      throw forbidden(
          "This is about every ACO held here: your token's claim \"acos\" would have to be [\"*\"]");
    }
  }

  private static Refusal forbidden(String detail) {
    return new Refusal(Refusal.Kind.FORBIDDEN, detail, List.of());
  }
}
