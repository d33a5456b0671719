package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.Topic;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

/** The database goes away in the middle of a batch, or at its very end. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class InterruptedIntakeIT {
  private static final String ACO_1 = AcoIds.next();
  private static final String ACO_2 = AcoIds.next();
  private static final String ACO_3 = AcoIds.next();
  private static final String ACO_4 = AcoIds.next();
  private static final String ACO_5 = AcoIds.next();
  private static final String ACO_6 = AcoIds.next();

  private static final String TOPIC = Topic.BENCHMARK_DETERMINED.topicName();

  @Inject EventIntake intake;
  @Inject Authenticity authenticity;
  @Inject IntakeState state;
  @Inject RevisionOrder order;
  @Inject TurnsThatCame turns;
  @Inject Inbox inbox;
  @Inject DeadLetters deadLetters;
  @Inject ConsumerPositions positions;
  @Inject Pruning pruning;
  @Inject TransactionManager transactions;
  @Inject DataSource database;

  @Test
  void aSessionThatEndsAmidABatchCostsNoEvent() throws Exception {
    executeAll("create table amid (id text)", "create sequence amid_attempt");

    intake.onRecord(Topic.BENCHMARK_DETERMINED, event -> endTheSessionOnceAt(3, event));
    intake.take(batch(ACO_1));

    assertThat(rows("select id from amid")).containsExactlyElementsOf(ids(ACO_1));
    assertThat(rows("select event_id from dead_letter where event_id like '" + ACO_1 + "/%'"))
        .isEmpty();
  }

  @Test
  void aServiceThatEndsAmidABatchBlamesNoEvent() throws Exception {
    var ending = new EventIntake(authenticity, inbox, deadLetters, positions, state, order, turns);

    ending.onRecord(
        Topic.BENCHMARK_DETERMINED,
        event -> {
          ending.stop(new ShutdownEvent());
          throw new IllegalStateException("EntityManagerFactory is closed");
        });

    assertThatThrownBy(() -> ending.take(batch(ACO_2))).isInstanceOf(InterruptedException.class);

    assertThat(rows("select event_id from dead_letter where event_id like '" + ACO_2 + "/%'"))
        .isEmpty();
    assertThat(rows("select event_id from inbox where event_id like '" + ACO_2 + "/%'")).isEmpty();
  }

  @Test
  void whatATransactionDoesAfterItsTimeIsNotKept() throws Exception {
    QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(1));
    try {
      await().pollInSameThread().until(() -> transactions.getStatus() != Status.STATUS_ACTIVE);

      assertThatThrownBy(() -> inbox.firstTime("assignment/" + ACO_3 + "/2018/1"))
          .isInstanceOf(RuntimeException.class);
    } finally {
      QuarkusTransaction.rollback();
    }
    assertThat(rows("select event_id from inbox where event_id like 'assignment/" + ACO_3 + "/%'"))
        .isEmpty();
  }

  @Test
  void aSessionThatEndsAtTheCommitCostsNoEvent() throws Exception {
    executeAll(
        "create table late (id text)",
        "create sequence late_attempt",
        """
        create function end_session() returns trigger language plpgsql as $$ begin
          if nextval('late_attempt') = 5 then
            perform pg_terminate_backend(pg_backend_pid()), pg_sleep(1);
          end if;
          return null;
        end $$
        """,
        """
        create constraint trigger at_commit after insert on late deferrable initially deferred
          for each row execute function end_session()
        """);

    intake.onRecord(Topic.BENCHMARK_DETERMINED, insertInto("late"));
    intake.take(batch(ACO_4));

    assertThat(rows("select id from late")).containsExactlyElementsOf(ids(ACO_4));
    assertThat(rows("select event_id from dead_letter where event_id like '" + ACO_4 + "/%'"))
        .isEmpty();
  }

  @Test
  void anEventThatFailsAtTheCommitBecomesADeadLetterAlone() throws Exception {
    executeAll(
        "create table referred (id text primary key)",
        "create table refers (id text references referred deferrable initially deferred)",
        "insert into referred select '"
            + ACO_5
            + "/' || n from generate_series(0, 9) n where n <> 4");

    intake.onRecord(Topic.BENCHMARK_DETERMINED, insertInto("refers"));
    intake.take(batch(ACO_5));

    var expected = new ArrayList<>(ids(ACO_5));
    expected.remove(ACO_5 + "/4");
    assertThat(rows("select id from refers")).containsExactlyElementsOf(expected);
    assertThat(rows("select reason from dead_letter where event_id like '" + ACO_5 + "/%'"))
        .singleElement()
        .asString()
        .contains("violates foreign key constraint")
        .doesNotContain("Key (id)"); // a driver's detail may have an identifier
  }

  @Test
  void whatIsOlderThanTheSettingSaysIsForgottenAndNothingElse() throws Exception {
    execute(
        "insert into inbox select '"
            + ACO_6
            + "/' || n, now() - n * interval '1 day'"
            + " from generate_series(1, 6000) n");

    assertThat(pruning.prune(Pruning.Memory.EVENTS, Duration.ofDays(500).plusHours(12)))
        .isEqualTo(5_500);

    assertThat(rows("select count(*)::text from inbox where event_id like '" + ACO_6 + "/%'"))
        .containsExactly("500");
  }

  @Test
  void whatWasDoneUnderAKeyLongAgoIsForgottenWithItsAnswer() throws Exception {
    execute(
        "insert into keyed_request select 'pruned', 'POST /', n::text, repeat('0', 64),"
            + " gen_random_uuid(), now() - n * interval '1 day' from generate_series(1, 3) n");
    execute(
        "insert into keyed_answer select request_id, 200, '{}', '{}' from keyed_request"
            + " where caller = 'pruned'");

    assertThat(pruning.prune(Pruning.Memory.KEYED_REQUESTS, Duration.ofHours(36))).isEqualTo(2);

    assertThat(
            rows(
                "select key || ' ' || status from keyed_request left join keyed_answer"
                    + " using (request_id) where caller = 'pruned'"))
        .containsExactly("1 200");
  }

  private void endTheSessionOnceAt(int number, ReceivedEvent event) {
    insertInto("amid").accept(event);
    if (event.offset() == number) {
      execute(
          "select case when nextval('amid_attempt') = 1"
              + " then pg_terminate_backend(pg_backend_pid()) end, pg_sleep(0.2)");
    }
  }

  private Consumer<ReceivedEvent> insertInto(String table) {
    return event -> execute("insert into %s values ('%s')".formatted(table, event.id()));
  }

  private static ConsumerRecords<String, byte[]> batch(String aco) {
    var records = IntStream.range(0, 10).mapToObj(n -> record(aco, n)).toList();
    return new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), records), Map.of());
  }

  private static ConsumerRecord<String, byte[]> record(String aco, int number) {
    var record = new ConsumerRecord<>(TOPIC, 0, number, aco, "{}".getBytes(StandardCharsets.UTF_8));
    var id = aco + "/" + number;
    Map.of("ce_type", TOPIC, "ce_id", id, "ce_subject", id)
        .forEach((k, v) -> record.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
    return Signing.signed(record);
  }

  private static List<String> ids(String aco) {
    return IntStream.range(0, 10).mapToObj(n -> aco + "/" + n).toList();
  }

  /** As a migration would. */
  private static void executeAll(String... commands) throws SQLException {
    try (var connection = InfrastructureResource.asOwnerOf("settlement");
        var statement = connection.createStatement()) {
      for (var command : commands) {
        statement.execute(command);
      }
    }
  }

  private void execute(String command) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException failed) {
      throw new DatabaseFailed(command, failed);
    }
  }

  private List<String> rows(String query) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
