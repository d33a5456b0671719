package org.trueup.local.faults;

import java.util.List;
import java.util.Map;

/**
 * What a run came to in the end: of every result the fingerprint of its last revision, whatever the
 * revision's number.
 *
 * @param fingerprints by topic and key, the run's ACOs replaced by the same placeholders in all
 *     runs
 */
record Outcome(Map<String, String> fingerprints) {

  /** Results of another run that this one does not have. */
  List<String> missing(Outcome other) {
    return other.fingerprints().keySet().stream()
        .filter(key -> !fingerprints.containsKey(key))
        .map(key -> key + " is missing")
        .toList();
  }

  /** Results that another run has otherwise. */
  List<String> different(Outcome other) {
    return other.fingerprints().entrySet().stream()
        .filter(result -> fingerprints.containsKey(result.getKey()))
        .filter(result -> !result.getValue().equals(fingerprints.get(result.getKey())))
        .map(result -> result.getKey() + " is not as in the undisturbed run")
        .toList();
  }
}
