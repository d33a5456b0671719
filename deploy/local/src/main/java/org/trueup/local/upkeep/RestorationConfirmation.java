package org.trueup.local.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trueup.contracts.json.Json;
import org.trueup.local.client.Call;
import org.trueup.local.client.Services;
import org.trueup.local.client.Target;
import org.trueup.local.machine.Service;

/** Tells the services that what a restored database lacks was sent again. */
public final class RestorationConfirmation {
  private final Services services;

  public RestorationConfirmation(Target system) {
    this.services = new Services(system);
  }

  record Confirmed(long results) {}

  /**
   * Tells all of them.
   *
   * @param reason for the audit logs
   * @return a line for each service
   */
  public List<String> confirm(String reason) throws InterruptedException {
    var lines = new ArrayList<String>();
    for (var service : Service.values()) {
      var call =
          Call.put(
              "confirmation of a restore",
              service,
              "/restorations/confirmation",
              Map.of("reason", reason));
      var confirmed = Json.read(services.send(call.asPost()).body(), Confirmed.class);
      lines.add("%s: %d ACOs and years go on".formatted(service.title(), confirmed.results()));
    }
    return lines;
  }
}
