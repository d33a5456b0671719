package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.TopicReader;

/** Announcements of many records: each record once and in order, whatever happens to the relay. */
class StreamedAnnouncementsIT {
  private static final String ACO_1 = AcoIds.next();
  private static final String ACO_2 = AcoIds.next();
  private static final String ACO_3 = AcoIds.next();
  private static final String ACO_4 = AcoIds.next();
  private static final String ACO_5 = AcoIds.next();

  private static final int RECORDS = 3 * OutboxStreams.LARGEST_PART + 17;
  private static final Map<String, String> INFRASTRUCTURE = new InfrastructureResource().start();
  static final Map<String, AnnouncedRecords> SOURCES =
      Map.of(OutboxSchema.STREAM.topicName(), new CountedRecords());

  private final List<Relay> running = new ArrayList<>();

  @AfterEach
  void stopAll() {
    running.forEach(Relay::stop);
  }

  @Test
  void eachRecordStandsOnceInOrderThoughTheRelayIsCutOffInTheMiddle() throws Exception {
    var outbox = outbox("cut_off");
    outbox.addStream(ACO_1, RECORDS);
    for (int round = 0; outbox.size() > 0; round++) {
      var relay = start(outbox);
      await(() -> relay.state().phase() == RelayState.Phase.LEADING);
      Thread.sleep(round * 5 % 40);
      outbox.endSessions(); // in the middle of whatever it does
      relay.stop();
    }

    var records = records(ACO_1, RECORDS);

    assertThat(records).extracting(TopicReader::id).containsExactlyElementsOf(ids(ACO_1));
    assertThat(records).extracting(ConsumerRecord::key).first().isEqualTo(ACO_1 + "/2018/00001");
    assertThat(records.get(999).value()).isNull();
    assertThat(records).extracting(ConsumerRecord::partition).containsOnly(partition(ACO_1));
  }

  @Test
  void aPartThatWasSentButNotNotedIsNotSentAgain() throws Exception {
    var outbox = outbox("not_noted");
    outbox.addStream(ACO_2, RECORDS);
    try (var session = outbox.database().getConnection();
        var sender =
            BatchSender.fencingPredecessors(
                Signing.unsigned("not_noted", broker()), BatchSender.STREAMS)) {
      var streams = new OutboxStreams(session, SOURCES);
      sender.send(1, streams.records(streams.claim(1).orElseThrow()));
    }

    start(outbox);

    assertThat(records(ACO_2, RECORDS))
        .extracting(TopicReader::id)
        .containsExactlyElementsOf(ids(ACO_2));
    await(() -> outbox.size() == 0);
  }

  @Test
  void aPartThatWasClaimedButNotSentIsSentFirst() throws Exception {
    var outbox = outbox("claimed_part");
    outbox.addStream(ACO_3, 3);
    try (var session = outbox.database().getConnection()) {
      new OutboxStreams(session, SOURCES).claim(1);
    }

    start(outbox);

    assertThat(records(ACO_3, 3)).hasSize(3);
    await(() -> outbox.size() == 0);
  }

  @Test
  void anEventDoesNotWaitForTheEndOfAStreamThatCameBefore() throws Exception {
    var outbox = outbox("side_by_side");
    outbox.addStream(ACO_4, 5 * RECORDS);
    outbox.addAll(ACO_4, 1, 1);

    start(outbox);

    TopicReader.ofAnything(INFRASTRUCTURE.get("TRUEUP_KAFKA"), OutboxSchema.TOPIC)
        .chosen(1, r -> r.key().startsWith(ACO_4));
    await(() -> outbox.size() == 0);
    assertThat(records(ACO_4, 5 * RECORDS)).hasSize(5 * RECORDS);
  }

  /** As a restore to a point in time finds it: what it has to send went out since. */
  @Test
  void whatAnOutboxOfBeforeHasGoesOutAgainInOrderWithTheSameIds() throws Exception {
    var outbox = outbox("of_before");
    outbox.addAll(ACO_5, 1, 20);
    outbox.addStream(ACO_5, RECORDS);
    outbox.execute("create table backup as table outbox");
    start(outbox);
    await(() -> outbox.size() == 0);
    running.removeLast().stop();

    outbox.execute("insert into outbox overriding system value table backup");
    start(outbox);
    await(() -> outbox.size() == 0);

    var events =
        TopicReader.ofAnything(INFRASTRUCTURE.get("TRUEUP_KAFKA"), OutboxSchema.TOPIC)
            .chosen(40, r -> r.key().startsWith(ACO_5));
    var once = IntStream.rangeClosed(1, 20).mapToObj(i -> OutboxSchema.id(ACO_5, i)).toList();
    assertThat(events).extracting(TopicReader::id).containsExactlyElementsOf(twice(once));
    assertThat(records(ACO_5, 2 * RECORDS))
        .extracting(TopicReader::id)
        .containsExactlyElementsOf(twice(ids(ACO_5)));
  }

  private static List<String> twice(List<String> ids) {
    return Stream.concat(ids.stream(), ids.stream()).toList();
  }

  private static OutboxSchema outbox(String name) throws SQLException {
    return OutboxSchema.create(name, INFRASTRUCTURE.get("TRUEUP_DB_URL"));
  }

  private Relay start(OutboxSchema outbox) {
    var relay = new Relay(Signing.unsigned(outbox.name(), broker()), outbox.database(), SOURCES);
    running.add(relay);
    Thread.ofPlatform().daemon().start(relay);
    return relay;
  }

  private static Map<String, Object> broker() {
    return Map.of("bootstrap.servers", INFRASTRUCTURE.get("TRUEUP_KAFKA"));
  }

  private static int partition(String aco) {
    return OutgoingRecord.partition(aco);
  }

  private static List<ConsumerRecord<String, byte[]>> records(String aco, int expected) {
    return TopicReader.ofAnything(INFRASTRUCTURE.get("TRUEUP_KAFKA"), OutboxSchema.STREAM)
        .chosen(expected, r -> r.key().startsWith(aco));
  }

  private static List<String> ids(String aco) {
    return IntStream.rangeClosed(1, RECORDS)
        .mapToObj(number -> "stream/%s/%05d".formatted(aco, number))
        .toList();
  }

  private static void await(Callable<Boolean> condition) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofMillis(20))
        .until(condition);
  }
}
