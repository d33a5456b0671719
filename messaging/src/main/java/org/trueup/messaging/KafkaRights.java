package org.trueup.messaging;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.trueup.contracts.event.KafkaAccess;
import org.trueup.contracts.event.Topic;

/**
 * What a broker with access control must allow this service, from what it is made of: its channels,
 * what it announces and what it reads back.
 */
@ApplicationScoped
public class KafkaRights {
  private static final Logger log = Logger.getLogger(KafkaRights.class);
  private static final String CHANNELS = "mp.messaging.incoming.";

  private final Sender sender;
  private final Config config;
  private final OwnTopics own;
  private final Instance<ReadBack<?>> services;
  private final Instance<AnnouncedRecords> streams;
  private final Instance<RecordsReadBack> records;

  KafkaRights(
      Sender sender,
      Config config,
      OwnTopics own,
      @Any Instance<ReadBack<?>> services,
      @Any Instance<AnnouncedRecords> streams,
      @Any Instance<RecordsReadBack> records) {
    this.sender = sender;
    this.config = config;
    this.own = own;
    this.services = services;
    this.streams = streams;
    this.records = records;
  }

  void tell(@Observes StartupEvent start) {
    log.infov(
        "on Kafka {0} writes to {1}, reads {2}, is of the groups {3} and has the transactional ids {4}",
        sender.service(), writes(), reads(), groups(), transactionalIds());
  }

  /** Topics that it writes to, dead letters too. */
  Set<String> writes() {
    var topics = new TreeSet<>(own.names());
    takesIn().forEach(topic -> topics.add(Topic.deadLetterTopicName(topic)));
    return topics;
  }

  /** Topics whose records it reads. */
  Set<String> reads() {
    var topics = takesIn();
    records.forEach(service -> topics.add(service.topic().topicName()));
    return topics;
  }

  /** Those of which it lays aside what it cannot take. */
  private TreeSet<String> takesIn() {
    var topics = channels("topic");
    services.forEach(service -> topics.add(service.topic().topicName()));
    return topics;
  }

  Set<String> groups() {
    var groups = channels("group.id");
    groups.addAll(transactionalIds());
    return groups;
  }

  Set<String> transactionalIds() {
    var ids = new TreeSet<String>();
    ids.add(BatchSender.name(sender.service(), BatchSender.EVENTS));
    if (!streams.isUnsatisfied()) {
      ids.add(BatchSender.name(sender.service(), BatchSender.STREAMS));
    }
    return ids;
  }

  /** All of it, to be compared with what the catalog of topics says of this service. */
  public KafkaAccess access() {
    return new KafkaAccess(
        sender.service(),
        new TreeSet<>(writes()),
        new TreeSet<>(reads()),
        new TreeSet<>(groups()),
        new TreeSet<>(transactionalIds()));
  }

  private TreeSet<String> channels(String setting) {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> name.startsWith(CHANNELS) && name.endsWith("." + setting))
        .map(name -> config.getValue(name, String.class))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
