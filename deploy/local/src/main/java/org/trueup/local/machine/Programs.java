package org.trueup.local.machine;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The packaged services.
 *
 * @param folder has a folder for each service, as Quarkus packages it, and the agent's jar
 */
public record Programs(Path folder) {

  Path of(Service service) {
    return folder.resolve(service.title()).resolve("quarkus-run.jar");
  }

  public Path agent() {
    return folder.resolve("local-agent.jar");
  }

  /** Refuses what was not built, before anything is started. */
  public void refuseMissing() {
    for (var service : Service.values()) {
      if (!Files.isRegularFile(of(service))) {
        throw CannotStart.because(of(service) + " is missing: ./trueup builds it");
      }
    }
  }
}
