package org.trueup.local.faults;

import java.util.Map;

/**
 * What a run came to in the end: of every result the fingerprint of its last revision, whatever the
 * revision's number.
 *
 * @param fingerprints by topic and key, the run's ACOs replaced by the same placeholders in all
 *     runs
 */
record Outcome(Map<String, String> fingerprints) {}
