package org.trueup.settlement.api.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.Role;

/** Who is told how many beneficiaries came and left: those who see beneficiaries. */
@ApplicationScoped
class TurnoverRight {
  private final Caller caller;
  private final int leastShown;

  /**
   * Of the caller of the request.
   *
   * @param leastShown the least count of beneficiaries above zero that everybody is shown
   */
  TurnoverRight(
      Caller caller, @ConfigProperty(name = "trueup.settlement.least-count-shown") int leastShown) {
    this.caller = caller;
    this.leastShown = leastShown;
  }

  boolean isGiven() {
    return leastShown <= 1 || caller.has(Role.PHI_READER);
  }
}
