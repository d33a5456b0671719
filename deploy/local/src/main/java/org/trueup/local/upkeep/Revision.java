package org.trueup.local.upkeep;

/**
 * The highest revision on file of a thing, as a service answers.
 *
 * @param event what is announced of it: {@code assignment-determined}
 * @param key its record key: {@code A9004/2018}
 */
record Revision(String event, String key, long revision, Part part) {

  /** Whether the service announces it or takes it in. */
  enum Part {
    ANNOUNCED,
    TAKEN
  }

  /** {@code assignment-determined A9004/2018}. */
  String name() {
    return event + " " + key;
  }
}
