package org.trueup.messaging;

/**
 * The highest revision on file of a thing that is announced.
 *
 * @param event what is announced of it: {@code assignment-determined}
 * @param key its record key: {@code A9004/2018}
 * @param part whether this service announces it or takes it in
 */
public record RevisionOnFile(String event, String key, long revision, Part part) {

  /** What a service has to do with it. */
  public enum Part {
    ANNOUNCED,
    TAKEN
  }
}
