package org.trueup.local.machine;

import java.io.IOException;
import java.util.Map;

/** How a service is started as a process of this machine. */
record ServiceCommand(Programs programs, DataFolder folder, Ports ports) {

  Process start(Service service, String instance) throws IOException {
    return new ServiceLaunch(
            programs,
            service,
            ports.of(service),
            ports.databaseUrl(),
            ports.bootstrap(),
            folder.log(service),
            LocalToken.in(folder),
            settings())
        .start(instance);
  }

  /** Where the keys are; they themselves would be seen on the command line. */
  private Map<String, String> settings() {
    return Map.of("quarkus.config.locations", folder.keys().toUri().toString());
  }
}
