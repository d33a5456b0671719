package org.trueup.contracts.event;

import java.util.Map;
import java.util.Set;

/**
 * The catalog of topics: what stays on them, which service writes to each and which others read it.
 * They are created from it before any service starts; the broker creates none by itself. Facts are
 * logs kept for ever; states are compacted to the latest value of a key.
 *
 * <p>The record key names the thing; the partition follows the ACO, so that order per ACO holds.
 */
public enum Topic {
  AGREEMENT_SIGNED(
      "agreement-signed", Retention.LATEST_OF_EACH_KEY, "assignment", "benchmark", "settlement"),
  ASSIGNMENT_DETERMINED(
      "assignment-determined", Retention.FOR_EVER, "assignment", "benchmark", "settlement"),
  BENEFICIARY_ASSIGNMENT_CHANGED(
      "beneficiary-assignment-changed", Retention.LATEST_OF_EACH_KEY, "assignment"),
  BENCHMARK_DETERMINED("benchmark-determined", Retention.FOR_EVER, "benchmark", "settlement"),
  SETTLEMENT_DETERMINED("settlement-determined", Retention.FOR_EVER, "settlement");

  /** Enough for eight replicas of a service; never changed, for the partition follows the ACO. */
  public static final int PARTITIONS = 8;

  /**
   * Carries no records: the outbox relays commit on it, as a group's offset, the number of the
   * batch last sent. One partition, created with the others.
   */
  public static final String RELAY_PROGRESS = "trueup.relay-progress";

  /** Records that are wrong are few, and each is kept by the service that could not process it. */
  public static final int DEAD_LETTER_PARTITIONS = 1;

  /** For ninety days, and with room for a reason beside the largest record. */
  public static final Map<String, String> DEAD_LETTER_CONFIGURATION =
      Map.of(
          "cleanup.policy", "delete",
          "retention.ms", "7776000000",
          "max.message.bytes", "8388608");

  private static final String DEAD_LETTERS = ".dlq";

  /** How long records stay. */
  public enum Retention {
    FOR_EVER(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1")),
    LATEST_OF_EACH_KEY(Map.of("cleanup.policy", "compact"));

    private final Map<String, String> configuration;

    Retention(Map<String, String> configuration) {
      this.configuration = configuration;
    }
  }

  private final String event;
  private final Retention retention;
  private final String writer;
  private final Set<String> readers;

  Topic(String event, Retention retention, String writer, String... readers) {
    this.event = event;
    this.retention = retention;
    this.writer = writer;
    this.readers = Set.of(readers);
  }

  /** The service that writes to it, and reads it to restore its own records. */
  public String writer() {
    return writer;
  }

  /** The services that take its events in. */
  Set<String> readers() {
    return readers;
  }

  /** Whether its records are many to one announcement, and go out in parts. */
  boolean isStreamed() {
    return this == BENEFICIARY_ASSIGNMENT_CHANGED;
  }

  /** {@code agreement-signed}. */
  public String event() {
    return event;
  }

  /** {@code trueup.agreement-signed.v1}. */
  public String topicName() {
    return "trueup." + event + ".v1";
  }

  /**
   * {@code trueup.agreement-signed.v1.dlq}: records of this topic that a service could not process.
   */
  public String deadLetterTopicName() {
    return deadLetterTopicName(topicName());
  }

  /** The same for a topic by its name. */
  public static String deadLetterTopicName(String topicName) {
    return topicName + DEAD_LETTERS;
  }

  public Retention retention() {
    return retention;
  }

  /** The broker's settings of the topic. */
  public Map<String, String> configuration() {
    return retention.configuration;
  }
}
