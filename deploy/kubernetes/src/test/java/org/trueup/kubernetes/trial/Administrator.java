package org.trueup.kubernetes.trial;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Topic;

/**
 * Who may do everything to the broker, faults included.
 *
 * @param address of the broker
 */
record Administrator(String address) {
  /** Writes so many records with one key, and nothing but it; without a value they delete it. */
  void write(String topic, String key, @Nullable String value, int times) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, address),
            new StringSerializer(),
            new StringSerializer())) {
      for (int i = 0; i < times; i++) {
        producer.send(new ProducerRecord<>(topic, 0, key, value));
      }
    }
  }

  /** Takes a right to write away, and returns what was taken. */
  Collection<AclBinding> takeAwayWriting(String user, String topic) throws Exception {
    try (var admin = admin()) {
      var written =
          new AclBindingFilter(
              new ResourcePatternFilter(ResourceType.TOPIC, topic, PatternType.LITERAL),
              new AccessControlEntryFilter(
                  "User:" + user, "*", AclOperation.WRITE, AclPermissionType.ALLOW));
      return admin.deleteAcls(List.of(written)).all().get();
    }
  }

  void allow(Collection<AclBinding> rights) throws Exception {
    try (var admin = admin()) {
      admin.createAcls(rights).all().get();
    }
  }

  /** Deletes what stands on a topic. */
  void forget(String topic) throws Exception {
    try (var admin = admin()) {
      var upTo = new HashMap<TopicPartition, RecordsToDelete>();
      ends(admin, topic)
          .forEach((part, end) -> upTo.put(part, RecordsToDelete.beforeOffset(end.offset())));
      admin.deleteRecords(upTo).all().get();
    }
  }

  /** Does something, and waits until a record more stands on a topic. */
  void awaitOneMore(String topic, Injections.Action action) throws Exception {
    try (var admin = admin()) {
      var before = records(admin, topic);
      action.run();
      while (records(admin, topic) == before) {
        Thread.sleep(100);
      }
    }
  }

  private static long records(Admin admin, String topic) throws Exception {
    return ends(admin, topic).values().stream().mapToLong(ListOffsetsResultInfo::offset).sum();
  }

  private static Map<TopicPartition, ListOffsetsResultInfo> ends(Admin admin, String topic)
      throws Exception {
    var latest =
        IntStream.range(0, Topic.PARTITIONS)
            .mapToObj(number -> new TopicPartition(topic, number))
            .collect(Collectors.toMap(part -> part, part -> OffsetSpec.latest()));
    return admin.listOffsets(latest).all().get();
  }

  private Admin admin() {
    return Admin.create(
        Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address));
  }
}
