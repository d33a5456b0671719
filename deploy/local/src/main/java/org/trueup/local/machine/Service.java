package org.trueup.local.machine;

import java.util.Arrays;
import java.util.Optional;

/** The three services, in the order of their ports. */
public enum Service {
  ASSIGNMENT("assignment-service"),
  BENCHMARK("benchmark-service"),
  SETTLEMENT("settlement-service");

  private final String title;

  Service(String title) {
    this.title = title;
  }

  /** As addresses and roles call it: {@code settlement}. */
  public String shortName() {
    return title.replace("-service", "");
  }

  /** The one that is called so; empty where none is. */
  public static Optional<Service> byShortName(String name) {
    return Arrays.stream(values()).filter(one -> one.shortName().equals(name)).findFirst();
  }

  /** As people and log files call it: {@code settlement-service}. */
  public String title() {
    return title;
  }
}
