package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.trueup.messaging.Restorations.Restored;

/**
 * Takes back the records that follow announcements which were read back: otherwise the topic would
 * keep for ever what this service knows nothing of.
 */
@ApplicationScoped
class RestoredRecords {
  private static final Logger log = Logger.getLogger(RestoredRecords.class);

  private final Instance<RecordsReadBack> services;
  private final Restorations restorations;
  private final Authenticity authenticity;

  RestoredRecords(
      @Any Instance<RecordsReadBack> services,
      Restorations restorations,
      Authenticity authenticity) {
    this.services = services;
    this.restorations = restorations;
    this.authenticity = authenticity;
  }

  /** Reads all of a topic, a batch at a time. */
  @FunctionalInterface
  interface Reading {
    void eachBatch(String topic, BatchTaker taker) throws InterruptedException;
  }

  /** Takes a batch. */
  @FunctionalInterface
  interface BatchTaker {
    void take(List<ConsumerRecord<String, byte[]>> batch) throws InterruptedException;
  }

  /** Takes them back where announcements were read back and this was not done since. */
  void takeBack(Reading reading) throws InterruptedException {
    var open = restorations.withoutRecords();
    if (open.isEmpty()) {
      return;
    }
    for (var service : services) {
      var wanted =
          open.stream()
              .filter(restored -> restored.topic().equals(service.following().topicName()))
              .collect(Collectors.toMap(Restored::key, Function.identity()));
      if (!wanted.isEmpty()) {
        takeBack(service, wanted, reading);
      }
    }
    RetryingTransaction.run(restorations::recordsWereRead);
  }

  private void takeBack(RecordsReadBack service, Map<String, Restored> wanted, Reading reading)
      throws InterruptedException {
    log.infov("{0} is read for {1} ACOs and years", service.topic().topicName(), wanted.size());
    reading.eachBatch(service.topic().topicName(), batch -> take(service, ofThese(batch, wanted)));
    for (var restored : wanted.values()) {
      RetryingTransaction.run(() -> service.complete(restored));
    }
  }

  private static void take(RecordsReadBack service, List<RecordsReadBack.Record> records)
      throws InterruptedException {
    if (!records.isEmpty()) {
      RetryingTransaction.run(() -> service.add(records));
    }
  }

  private List<RecordsReadBack.Record> ofThese(
      List<ConsumerRecord<String, byte[]>> batch, Map<String, Restored> wanted) {
    return batch.stream()
        .flatMap(
            record ->
                Optional.ofNullable(record.key())
                    .map(key -> wanted.get(subject(key)))
                    .flatMap(restored -> read(record, restored))
                    .stream())
        .toList();
  }

  /** Whatever somebody else put on the topic is passed over: what follows then overwrites it. */
  private Optional<RecordsReadBack.Record> read(
      ConsumerRecord<String, byte[]> record, Restored restored) {
    try {
      var event = authenticity.received(record);
      return revision(event, restored)
          .filter(revision -> revision >= restored.firstRevision())
          .map(revision -> new RecordsReadBack.Record(restored, revision, name(event), event));
    } catch (RuntimeException foreign) {
      log.errorv(
          "not read back topic={0} partition={1} offset={2}: {3}",
          record.topic(), record.partition(), Long.toString(record.offset()), foreign);
      return Optional.empty();
    }
  }

  /** Of an id such as {@code roster/A9004/2018/7/<name>}; empty of what was deleted by hand. */
  private static Optional<Long> revision(ReceivedEvent event, Restored restored) {
    var before = "/" + restored.key() + "/";
    int place = event.id().indexOf(before);
    return place < 0
        ? Optional.empty()
        : Optional.of(Long.parseLong(event.id().substring(place + before.length()).split("/")[0]));
  }

  private static String subject(String key) {
    return key.substring(0, Math.max(0, key.lastIndexOf('/')));
  }

  private static String name(ReceivedEvent event) {
    return event.key().substring(event.key().lastIndexOf('/') + 1);
  }
}
