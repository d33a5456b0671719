import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Keeps a table of the current settlement of each ACO and year in PostgreSQL, from the topic alone.
 * One file, to be copied and changed:
 *
 * <pre>java -cp 'lib/*' SettlementTable.java BROKER JDBC-URL [--until-end]</pre>
 *
 * with kafka-clients, jackson-databind and the PostgreSQL driver in {@code lib}.
 *
 * <p>The position on the topic stands in the same database and moves in the transaction that writes
 * the rows. So nothing is lost and nothing is counted twice, however often this program is killed.
 */
public final class SettlementTable {
  private static final String TOPIC = "trueup.settlement-determined.v1";

  private static final String TABLES =
      """
      create table if not exists settlement (
        aco_id text, performance_year text, revision bigint not null, stage text not null,
        outcome text, payment numeric, in_force numeric, recorded_at timestamptz not null,
        primary key (aco_id, performance_year));
      create table if not exists topic_position (
        topic text, partition int, next_offset bigint not null, primary key (topic, partition));
      """;

  /** An older revision that comes late changes nothing. */
  private static final String SETTLED =
      """
      insert into settlement values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (aco_id, performance_year) do update set revision = excluded.revision,
        stage = excluded.stage, outcome = excluded.outcome, payment = excluded.payment,
        in_force = excluded.in_force, recorded_at = excluded.recorded_at
      where excluded.revision > settlement.revision
      """;

  private static final String READ_UP_TO =
      """
      insert into topic_position values (?, ?, ?)
      on conflict (topic, partition) do update set next_offset = excluded.next_offset
      """;

  private final ObjectMapper json = new ObjectMapper();
  private final KafkaConsumer<String, String> topic;
  private final Connection database;

  private SettlementTable(KafkaConsumer<String, String> topic, Connection database) {
    this.topic = topic;
    this.database = database;
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            arguments[0],
            "isolation.level",
            "read_committed", // what was sent and not committed is no event
            "enable.auto.commit",
            false);
    var text = new StringDeserializer();
    try (var topic = new KafkaConsumer<>(settings, text, text);
        var database = DriverManager.getConnection(arguments[1])) {
      boolean untilEnd = arguments.length > 2 && arguments[2].equals("--until-end");
      new SettlementTable(topic, database).run(untilEnd);
    }
  }

  private void run(boolean untilEnd) throws Exception {
    database.setAutoCommit(false);
    try (var statement = database.createStatement()) {
      statement.execute(TABLES);
    }
    var partitions =
        topic.partitionsFor(TOPIC).stream()
            .map(p -> new TopicPartition(TOPIC, p.partition()))
            .toList();
    topic.assign(partitions);
    for (var partition : partitions) {
      topic.seek(partition, position(partition));
    }
    var ends = topic.endOffsets(partitions);
    while (!untilEnd || partitions.stream().anyMatch(p -> topic.position(p) < ends.get(p))) {
      take(topic.poll(Duration.ofMillis(500)), partitions);
    }
  }

  /** The rows of a batch and the position after it: both or neither. */
  private void take(ConsumerRecords<String, String> batch, List<TopicPartition> partitions)
      throws Exception {
    try (var settled = database.prepareStatement(SETTLED);
        var position = database.prepareStatement(READ_UP_TO)) {
      for (var record : batch) {
        var values = values(record);
        for (int i = 0; i < values.length; i++) {
          settled.setObject(i + 1, values[i]);
        }
        settled.addBatch();
      }
      settled.executeBatch();
      for (var partition : partitions) {
        position.setString(1, partition.topic());
        position.setInt(2, partition.partition());
        position.setLong(3, topic.position(partition));
        position.addBatch();
      }
      position.executeBatch();
      database.commit();
    }
  }

  /** Read what you need, and skip the rest: properties are added without notice. */
  private Object[] values(ConsumerRecord<String, String> record) throws Exception {
    JsonNode event = json.readTree(record.value());
    return new Object[] {
      event.path("acoId").asText(),
      event.path("performanceYear").asText(),
      event.path("revision").asLong(),
      event.path("stage").asText(),
      event.at("/figures/outcome").asText(null), // nothing while it waits
      dollars(event.at("/figures/payment")),
      dollars(event.at("/inForce/amount")),
      OffsetDateTime.parse(event.path("recordedAt").asText())
    };
  }

  /** Amounts are decimal text, so that no digit is lost on the way: never read them as double. */
  private static BigDecimal dollars(JsonNode amount) {
    return amount.isMissingNode() ? null : new BigDecimal(amount.asText());
  }

  private long position(TopicPartition partition) throws SQLException {
    try (var query =
        database.prepareStatement(
            "select next_offset from topic_position where topic = ? and partition = ?")) {
      query.setString(1, partition.topic());
      query.setInt(2, partition.partition());
      try (var row = query.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }
}
