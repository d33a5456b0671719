package org.trueup.messaging;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Outbox and inbox. Only a service that is started to be broken can do without one of them, to show
 * what happens then, and that it is noticed.
 */
@ApplicationScoped
class Safeguards {
  private static final Set<String> TO_BE_BROKEN = Set.of("test", "faults");

  private final boolean inbox;
  private final boolean outbox;
  private final Collection<String> profiles;

  @Inject
  Safeguards(
      @ConfigProperty(name = "trueup.messaging.inbox", defaultValue = "on") boolean inbox,
      @ConfigProperty(name = "trueup.messaging.outbox", defaultValue = "on") boolean outbox) {
    this(inbox, outbox, ConfigUtils.getProfiles());
  }

  Safeguards(boolean inbox, boolean outbox, Collection<String> profiles) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.profiles = Set.copyOf(profiles);
  }

  boolean inbox() {
    return inbox;
  }

  boolean outbox() {
    return outbox;
  }

  void refuseAnywhereElse(@Observes StartupEvent event) {
    refuseAnywhereElse();
  }

  void refuseAnywhereElse() {
    if (!(inbox && outbox) && profiles.stream().noneMatch(TO_BE_BROKEN::contains)) {
      throw new IllegalStateException(
          "trueup.messaging.inbox and .outbox can be off in the profiles %s only, not in %s"
              .formatted(TO_BE_BROKEN, profiles));
    }
  }
}
