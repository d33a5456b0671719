package org.trueup.messaging;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.jspecify.annotations.Nullable;

/**
 * A row that was handed to Kafka, and what became of it. The producer tells it: to look at its
 * future goes as deep as the record's batch was split, and that may be too deep for a stack.
 */
final class SentRecord implements Callback {
  /** What a broker says of a record or its topic, and says again when it is asked again. */
  private static final Set<Class<? extends Exception>> REFUSALS =
      Set.of(
          RecordTooLargeException.class,
          RecordBatchTooLargeException.class,
          InvalidRecordException.class,
          InvalidTimestampException.class,
          InvalidTopicException.class,
          PolicyViolationException.class,
          TopicAuthorizationException.class);

  private final OutboxRow row;
  private volatile @Nullable Exception failure;

  SentRecord(OutboxRow row) {
    this.row = row;
  }

  OutboxRow row() {
    return row;
  }

  @Override
  public void onCompletion(RecordMetadata where, @Nullable Exception failed) {
    failure = failed;
  }

  /**
   * What made a batch fail: the first thing that did, and not that the rest followed from it.
   *
   * @param failure of the transaction
   */
  static RuntimeException cause(List<SentRecord> sent, KafkaException failure) {
    var refused = sent.stream().filter(SentRecord::isRefused).toList();
    if (refused.isEmpty()) {
      return sent.stream()
          .flatMap(record -> record.failure().stream().map(record::inWords))
          .findFirst()
          .map(first -> new KafkaException(first, failure))
          .orElse(failure);
    }
    return new Refused(
        refused.stream().map(SentRecord::row).toList(),
        refused.getFirst().failure().map(refused.getFirst()::inWords).orElseThrow());
  }

  boolean isFailed() {
    return failure != null;
  }

  private boolean isRefused() {
    return failure().filter(thrown -> REFUSALS.contains(thrown.getClass())).isPresent();
  }

  /** Its own failure, and not that of a record beside it. */
  private Optional<Exception> failure() {
    return Optional.ofNullable(failure)
        .filter(thrown -> !(thrown instanceof TransactionAbortedException));
  }

  private String inWords(Throwable failure) {
    return "%s does not take %s: %s".formatted(row.type(), row.id(), failure);
  }
}
