package org.trueup.local.faults;

import java.util.List;
import org.trueup.embedded.FreePorts;
import org.trueup.local.machine.Service;

/** The ports of a system that is to be broken, all of them free ones. */
record Places(List<Integer> ports) {
  private static final int REPLICAS = 3;
  private static final int SERVICES = Service.values().length;

  static Places free() {
    return new Places(FreePorts.take(3 + SERVICES * (2 + REPLICAS)));
  }

  int database() {
    return ports.get(0);
  }

  int broker() {
    return ports.get(1);
  }

  int controller() {
    return ports.get(2);
  }

  /** Where a service finds the broker: one end of a {@link Wire}. */
  int wire(Service service) {
    return ports.get(3 + service.ordinal());
  }

  /** Where the broker is: the other end. */
  int behindWire(Service service) {
    return ports.get(3 + SERVICES + service.ordinal());
  }

  /**
   * @param number from 0
   */
  int replica(Service service, int number) {
    return ports.get(3 + 2 * SERVICES + REPLICAS * service.ordinal() + number);
  }

  String bootstrap() {
    return "127.0.0.1:" + broker();
  }

  String databaseUrl() {
    return "jdbc:postgresql://127.0.0.1:" + database() + "/postgres";
  }
}
