package org.trueup.assignment;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.trueup.contracts.event.Topic;
import org.trueup.embedded.TopicReader;

/** What the service announced about one ACO, in order. */
final class Announcements {
  private Announcements() {}

  /** Waits for an event, whose id names the ACO: {@code assignment/A9004/2018/7}. */
  static List<ConsumerRecord<String, byte[]>> until(Topic topic, String id) {
    try (var reader = TopicReader.of(topic)) {
      return TopicReader.about(id.split("/")[1], reader.until(id));
    }
  }

  /** The same as events. */
  static <E> List<E> until(Topic topic, String id, Class<E> type) {
    return TopicReader.events(type, until(topic, id));
  }
}
