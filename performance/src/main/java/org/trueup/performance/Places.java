package org.trueup.performance;

import java.nio.file.Path;

/** Where a benchmark works. */
final class Places {
  private Places() {}

  /** The folder of {@code ./trueup}. */
  static Path home() {
    return Path.of(System.getProperty("trueup.home", ".")).toAbsolutePath().normalize();
  }

  /** For deliveries, data and results. */
  static Path work() {
    return home().resolve(".trueup/bench");
  }
}
