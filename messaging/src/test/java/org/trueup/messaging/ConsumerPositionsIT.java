package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ConsumerPositionsIT {
  private static final TopicPartition READ = new TopicPartition("positions", 0);
  private static final TopicPartition NEW = new TopicPartition("positions", 1);

  @Inject ConsumerPositions positions;
  @Inject @Readiness MessagesHealth health;

  @Inject
  @Identifier(ResumeFromStoredOffset.NAME)
  ResumeFromStoredOffset readingGoesOn;

  /** Kafka's own stand-in: as if the broker remembered of the group that it had read far more. */
  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");

  @BeforeEach
  void theBrokerRemembersMore() {
    consumer.assign(List.of(READ, NEW));
    consumer.updateBeginningOffsets(Map.of(READ, 0L, NEW, 0L));
    consumer.updateEndOffsets(Map.of(READ, 1_000L, NEW, 1_000L));
    consumer.seek(READ, 900);
    consumer.seek(NEW, 900);
  }

  @Test
  void readingGoesOnWhereTheDatabaseSaysAndFromTheBeginningWhereItSaysNothing() {
    QuarkusTransaction.requiringNew()
        .run(() -> positions.reached(List.of(record(READ, 41), record(READ, 40))));

    readingGoesOn.onPartitionsAssigned(consumer, List.of(READ, NEW));

    assertThat(consumer.position(READ)).isEqualTo(42);
    assertThat(consumer.position(NEW)).isZero();
  }

  @Test
  void aPositionIsForgottenWithTheTransactionThatDidNotCommit() {
    QuarkusTransaction.requiringNew().run(() -> positions.reached(List.of(record(READ, 6))));
    QuarkusTransaction.begin();
    positions.reached(List.of(record(READ, 70)));
    QuarkusTransaction.rollback();

    readingGoesOn.onPartitionsAssigned(consumer, List.of(READ));

    assertThat(consumer.position(READ)).isEqualTo(7);
  }

  @Test
  void aPositionPastTheEndOfTheLogIsNone() {
    QuarkusTransaction.requiringNew().run(() -> positions.reached(List.of(record(READ, 1_000))));

    readingGoesOn.onPartitionsAssigned(consumer, List.of(READ));

    assertThat(consumer.position(READ)).isZero();
    assertThat(health.reasons()).anyMatch(reason -> reason.contains("had been read up to 1001"));
  }

  private static ConsumerRecord<String, byte[]> record(TopicPartition partition, long offset) {
    return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, "", new byte[0]);
  }
}
