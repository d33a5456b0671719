package org.trueup.local.machine;

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
}
