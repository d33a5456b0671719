package org.trueup.settlement.api.portfolio;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.trueup.rest.Items;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.Role;
import org.trueup.settlement.course.TellsTurnover;

/** Leaves out how many beneficiaries came and left, for callers who do not see beneficiaries. */
class TurnoverShown {
  private static final int FIRST_REFUSAL = 400;

  private final Caller caller;
  private final int leastShown;

  /**
   * A filter for the caller.
   *
   * @param leastShown the least count of beneficiaries above zero that everybody is shown
   */
  TurnoverShown(
      Caller caller, @ConfigProperty(name = "trueup.settlement.least-count-shown") int leastShown) {
    this.caller = caller;
    this.leastShown = leastShown;
  }

  @ServerResponseFilter
  void leaveOut(ContainerResponseContext response) {
    var answer = response.getEntity();
    if (answer != null
        && response.getStatus() < FIRST_REFUSAL
        && leastShown > 1
        && !caller.has(Role.PHI_READER)) {
      response.setEntity(without(answer));
    }
  }

  private static Object without(Object answer) {
    return switch (answer) {
      case TellsTurnover telling -> telling.withoutTurnover();
      case Items<?> items ->
          new Items<>(items.items().stream().map(TurnoverShown::without).toList());
      default -> answer;
    };
  }
}
