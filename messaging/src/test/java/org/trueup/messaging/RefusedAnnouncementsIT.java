package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.Topic;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.TopicReader;

/** What a broker does not take waits apart, says so, and goes out when it is taken. */
class RefusedAnnouncementsIT {
  private static final Map<String, String> INFRASTRUCTURE = new InfrastructureResource().start();
  private static final Map<String, Object> BROKER =
      Map.of("bootstrap.servers", INFRASTRUCTURE.get("TRUEUP_KAFKA"));
  private static final String NARROW = "narrow";

  private final Admin admin = Admin.create(BROKER);
  private Relay relay;

  @AfterEach
  void stop() throws Exception {
    relay.stop();
    largestRecord("1048588");
    admin.close();
  }

  @Test
  void aStreamThatIsRefusedHoldsUpNoEvent() throws Exception {
    var aco = AcoIds.next();
    var outbox = outbox("refused_stream");
    largestRecord("100");
    outbox.addStream(aco, 1);
    start(outbox);
    await(() -> Backlog.read(outbox.database()).isRefused());
    outbox.addAll(aco, 1, 5);

    assertThat(onTopic(OutboxSchema.TOPIC, aco, 5)).hasSize(5);
    assertThat(Backlog.read(outbox.database()).refusal())
        .contains(OutboxSchema.STREAM.topicName(), "RecordTooLarge");
    assertThat(
            RelayHealth.of(relay.state(), Backlog.read(outbox.database())).getData().orElseThrow())
        .containsEntry("degraded", true);

    largestRecord("1048588");
    await(() -> outbox.size() == 0);
    assertThat(onTopic(OutboxSchema.STREAM, aco, 1)).hasSize(1);
  }

  @Test
  void anEventWithoutAPartitionHoldsUpItsOwnAcoAlone() throws Exception {
    admin.createTopics(List.of(new NewTopic(NARROW, 4, (short) 1))).all().get();
    var without = acoOfPartition(6);
    var other = AcoIds.next();
    var outbox = outbox("narrow");
    outbox.addAll(without, 1, 1);
    outbox.execute("update outbox set type = '%s' where aco_id = '%s'".formatted(NARROW, without));
    outbox.addAll(without, 2, 2);
    outbox.addAll(other, 1, 3);

    start(outbox);

    assertThat(onTopic(OutboxSchema.TOPIC, other, 3)).hasSize(3);
    assertThat(outbox.size()).isEqualTo(2);
    assertThat(Backlog.read(outbox.database()).refusal())
        .isEqualTo("topic narrow has 4 partitions, 8 are wanted");

    admin.createPartitions(Map.of(NARROW, NewPartitions.increaseTo(8))).all().get();
    await(() -> outbox.size() == 0);
  }

  private void largestRecord(String bytes) throws Exception {
    var topic = new ConfigResource(ConfigResource.Type.TOPIC, OutboxSchema.STREAM.topicName());
    var limit =
        new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET);
    admin.incrementalAlterConfigs(Map.of(topic, List.of(limit))).all().get();
  }

  private static String acoOfPartition(int partition) {
    return Stream.generate(AcoIds::next)
        .filter(aco -> OutgoingRecord.partition(aco) == partition)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> onTopic(Topic topic, String aco, int expected) {
    return TopicReader.ofAnything(INFRASTRUCTURE.get("TRUEUP_KAFKA"), topic)
        .chosen(expected, record -> record.key().startsWith(aco))
        .stream()
        .map(TopicReader::id)
        .toList();
  }

  private void start(OutboxSchema outbox) {
    relay =
        new Relay(
            Signing.unsigned(outbox.name(), BROKER),
            outbox.database(),
            StreamedAnnouncementsIT.SOURCES);
    Thread.ofPlatform().daemon().start(relay);
  }

  private static OutboxSchema outbox(String name) throws SQLException {
    return OutboxSchema.create(name, INFRASTRUCTURE.get("TRUEUP_DB_URL"));
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(condition);
  }
}
