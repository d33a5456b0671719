package org.trueup.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The version of this service, which every result carries. */
@ApplicationScoped
class SoftwareVersion {
  private final String version;

  SoftwareVersion(@ConfigProperty(name = "quarkus.application.version") String version) {
    this.version = version;
  }

  String text() {
    return version;
  }
}
