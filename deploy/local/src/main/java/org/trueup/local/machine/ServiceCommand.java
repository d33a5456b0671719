package org.trueup.local.machine;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * How a service is started as a process of this machine.
 *
 * @param carryForward whether years that nobody reviewed are taken on the last reviewed rules
 */
record ServiceCommand(Programs programs, DataFolder folder, Ports ports, boolean carryForward) {

  Process start(Service service, String instance) throws IOException {
    return launch(service).start(instance);
  }

  ServiceLaunch launch(Service service) {
    return new ServiceLaunch(
        programs,
        service,
        ports.of(service),
        ports.databaseUrl(),
        ports.bootstrap(),
        folder.log(service),
        settings(),
        secrets());
  }

  /**
   * Where the keys are; they themselves would be seen on the command line. And where the services
   * are, for the pages that settlement-service gives out.
   */
  Map<String, String> settings() {
    return Map.of(
        "quarkus.config.locations", folder.keys().toUri().toString(),
        "java.io.tmpdir", folder.temporary().toString(),
        "trueup.rules.carry-forward", Boolean.toString(carryForward),
        "trueup.access.page-origin", ports.url(Service.SETTLEMENT).toString(),
        "trueup.addresses.assignment", ports.url(Service.ASSIGNMENT).toString(),
        "trueup.addresses.benchmark", ports.url(Service.BENCHMARK).toString());
  }

  private Map<String, String> secrets() {
    var secrets = new HashMap<>(LocalToken.in(folder).environment());
    secrets.putAll(folder.signature().environment(ports.bootstrap()));
    return secrets;
  }
}
