package org.trueup.local.faults;

import java.util.Map;
import org.trueup.local.machine.Service;

/**
 * A fact to be sent to a service.
 *
 * @param aco the how-many-eth ACO of the run it is about, from 0
 * @param path below the ACO
 * @param idempotencyKey below the ACO; empty for a PUT, which needs none
 */
record Write(int aco, Service service, String path, Map<String, ?> body, String idempotencyKey) {

  static Write put(int aco, Service service, String path, Map<String, ?> body) {
    return new Write(aco, service, path, body, "");
  }

  boolean isPost() {
    return !idempotencyKey.isEmpty();
  }
}
