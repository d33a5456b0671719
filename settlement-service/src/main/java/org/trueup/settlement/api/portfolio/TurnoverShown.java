package org.trueup.settlement.api.portfolio;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.trueup.rest.Items;
import org.trueup.settlement.course.TellsTurnover;

/** Leaves out how many beneficiaries came and left, for callers who do not see beneficiaries. */
class TurnoverShown {
  private static final int FIRST_REFUSAL = 400;

  private final TurnoverRight right;

  TurnoverShown(TurnoverRight right) {
    this.right = right;
  }

  @ServerResponseFilter
  void leaveOut(ContainerResponseContext response) {
    var answer = response.getEntity();
    if (answer != null && response.getStatus() < FIRST_REFUSAL && !right.isGiven()) {
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
