package org.trueup.local.machine;

import java.util.Random;

/** A first port for a system in a test: all the ports that follow from it are free. */
final class FreeBase {
  private FreeBase() {}

  static Ports find() {
    var random = new Random();
    while (true) {
      var ports = new Ports(20_000 + random.nextInt(10_000));
      if (ports.firstTaken().isEmpty()) {
        return ports;
      }
    }
  }
}
