package org.trueup.benchmark;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.AcoYear;
import org.trueup.embedded.TopicReader;

/** Plays settlement-service: reads what was announced, committed records only. */
final class Downstream implements AutoCloseable {
  private final TopicReader announced = TopicReader.of(Topic.BENCHMARK_DETERMINED);

  /** The events about a year, once the one with this revision is among them. */
  List<BenchmarkDetermined> eventsUpTo(AcoYear of, long revision) {
    var enough = announced.until(id(of, revision));
    return TopicReader.events(BenchmarkDetermined.class, TopicReader.about(of.toString(), enough));
  }

  ConsumerRecord<String, byte[]> record(AcoYear of, long revision) {
    return announced.until(id(of, revision)).stream()
        .filter(record -> TopicReader.id(record).equals(id(of, revision)))
        .findFirst()
        .orElseThrow();
  }

  private static String id(AcoYear of, long revision) {
    return "benchmark/" + of + "/" + revision;
  }

  @Override
  public void close() {
    announced.close();
  }
}
