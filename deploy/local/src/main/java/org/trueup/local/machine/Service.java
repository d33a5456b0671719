package org.trueup.local.machine;

import java.nio.file.Path;

/** The three services, in the order of their ports. */
public enum Service {
  ASSIGNMENT("assignment-service"),
  BENCHMARK("benchmark-service"),
  SETTLEMENT("settlement-service");

  private final String title;

  Service(String title) {
    this.title = title;
  }

  /** As people and log files call it: {@code settlement-service}. */
  public String title() {
    return title;
  }

  /** The packaged program below the project's root. */
  Path program(Path home) {
    return home.resolve(title).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
