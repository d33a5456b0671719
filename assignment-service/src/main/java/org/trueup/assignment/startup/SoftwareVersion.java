package org.trueup.assignment.startup;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The version of this service, which every result carries. */
@ApplicationScoped
public class SoftwareVersion {
  private final String version;

  SoftwareVersion(@ConfigProperty(name = "quarkus.application.version") String version) {
    this.version = version;
  }

  public String text() {
    return version;
  }
}
