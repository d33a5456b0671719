package org.trueup.messaging;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a service cannot do without where it runs for real. It does not start then: a pod that is
 * ready and refuses the first list that comes is found too late.
 */
@ApplicationScoped
class ProductionNeeds {
  private static final String PRODUCTION = "prod";
  private static final String SIGN_IN = "TRUEUP_OIDC_ENABLED";

  private final Collection<String> profiles;
  private final List<String> needed;
  private final Function<String, Optional<String>> variable;

  @Inject
  ProductionNeeds(
      Config config,
      @ConfigProperty(name = "trueup.production.needs") List<String> all,
      @ConfigProperty(name = "trueup.production.needs-of-the-service")
          Optional<List<String>> ofTheService) {
    this(
        ConfigUtils.getProfiles(),
        concat(all, ofTheService.orElse(List.of())),
        name -> config.getOptionalValue(name, String.class));
  }

  ProductionNeeds(
      Collection<String> profiles,
      List<String> needed,
      Function<String, Optional<String>> variable) {
    this.profiles = List.copyOf(profiles);
    this.needed = List.copyOf(needed);
    this.variable = variable;
  }

  /** Before anything else is asked for: whoever fills it in is told of all of it at once. */
  void refuseToStartWithout(
      @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 2) StartupEvent start) {
    refuseToStartWithout();
  }

  void refuseToStartWithout() {
    if (!profiles.contains(PRODUCTION)) {
      return;
    }
    var missing = new ArrayList<>(needed.stream().filter(name -> value(name).isEmpty()).toList());
    if (!value(SIGN_IN).equals(Optional.of("true"))) {
      missing.addFirst(SIGN_IN + "=true");
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "The profile prod needs %s, and nothing says what: set it as a variable (deploy/kubernetes/README.md has what each is); to try something on one machine use ./trueup up."
              .formatted(String.join(", ", missing)));
    }
  }

  private Optional<String> value(String name) {
    return variable.apply(name).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static List<String> concat(List<String> all, List<String> ofTheService) {
    var names = new ArrayList<>(all);
    names.addAll(ofTheService);
    return names;
  }
}
