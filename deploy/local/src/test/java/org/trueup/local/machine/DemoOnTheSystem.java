package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.local.client.Call;
import org.trueup.local.client.Services;
import org.trueup.local.client.Topics;
import org.trueup.local.demo.Traces;

/** What is left of the demonstration on a system that is up: over REST, on the topics, in logs. */
final class DemoOnTheSystem {
  private static final String ASSIGNMENT = "/acos/A9001/performance-years/2018/assignment";

  private final DataFolder data;
  private final UpFile up;
  private final Traces traces;
  private final List<SettlementDetermined> settlements = new ArrayList<>();
  private final List<String> foundSomebody = new ArrayList<>();
  private int records;

  /**
   * Reads all topics.
   *
   * @param traces of the people who must not be found
   */
  DemoOnTheSystem(DataFolder data, Traces traces) {
    this.data = data;
    this.up = UpFile.read(data).orElseThrow();
    this.traces = traces;
    readTopics();
  }

  /** The flips of the story, as the terminal showed them. */
  static void assertStory(String output) {
    assertThat(output)
        .containsPattern(
            "A9002 Q4 .* owes 732,000 +\\d+% +0 share of losses .* cut to 8% of\\s+revenue")
        .containsPattern("A9003 Q3 +8,508 .* now miss MSR 3.15% by 9\\d\\s+beneficiaries")
        .containsPattern("A9003 Q4 .* earns 1,5.* now reach MSR 3.13%")
        .containsPattern("A9004 Q3 +8,846 .* 0 .* now below MLR 2%")
        .containsPattern("A9008 Q3 .* owes [^\\[]*\\[provisional\\]")
        .containsPattern("A9006 notice .* \\+214,500 CMS reopened and revised it.*; in force")
        .containsPattern("A9004 Q3 again +8,884 +\\+38 owes (9\\d\\d|1,0\\d\\d),\\d{3} ");
  }

  /** Every cell of Figures 1 and 2. */
  void assertFigures() throws InterruptedException {
    var body = new Services(up).send(Call.get("figures", Service.ASSIGNMENT, ASSIGNMENT)).body();
    var shown = Json.read(body, JsonNode.class);
    assertThat(steps(shown, "prospective")).containsExactly(7563, 481, 0, 7082);
    assertThat(steps(shown, "retrospective")).containsExactly(7563, 481, 378, 7460);
    assertThat(shown.at("/waterfall/prospective/afterEachList"))
        .extracting(JsonNode::asInt)
        .containsExactly(7563, 7130, 7121, 7104, 7082);
    var rows = new ArrayList<List<Integer>>();
    shown.path("exclusions").forEach(row -> rows.add(quarters(row)));
    rows.add(quarters(shown.path("exclusionsTotal")));
    assertThat(rows)
        .containsExactly(
            List.of(231, 0, 0, 0, 231),
            List.of(1, 1, 1, 1, 4),
            List.of(201, 8, 16, 21, 246),
            List.of(0, 0, 0, 0, 0),
            List.of(433, 9, 17, 22, 481));
  }

  /** A list alone changed people, dollars, the minimum rate and the settlement. */
  void assertSettlementFollowedTheList() {
    var last = settlements.getLast();
    var before = settlements.get(settlements.size() - 2);
    assertThat(last.head().cause().kind()).isEqualTo(Cause.Kind.ASSIGNMENT_LIST);
    assertThat(last.inputs().benchmark().revisions())
        .isEqualTo(before.inputs().benchmark().revisions());
    assertThat(last.inputs().quality()).isEqualTo(before.inputs().quality());
    assertThat(last.figures().personYears()).isGreaterThan(before.figures().personYears());
    assertThat(last.figures().totalBenchmark()).isGreaterThan(before.figures().totalBenchmark());
    assertThat(last.figures().totalExpenditures())
        .isGreaterThan(before.figures().totalExpenditures());
    assertThat(last.figures().minimumSavingsRate())
        .isLessThan(before.figures().minimumSavingsRate());
    assertThat(before.payment().isZero()).isTrue();
    assertThat(last.payment().isPositive()).isTrue();
    assertThat(last.change()).isEqualTo(last.payment());
  }

  /** No identifier, name or birth date, on no topic and in no log. */
  void assertNobodyCanBeFound() throws IOException {
    assertThat(traces.size()).isGreaterThan(80_000);
    assertThat(records).isGreaterThan(200_000);
    assertThat(foundSomebody).isEmpty();
    try (var logs = Files.list(data.logs())) {
      for (var log : logs.toList()) {
        assertThat(traces.in(Files.readString(log))).as(log.toString()).isEmpty();
      }
    }
  }

  private void read(ConsumerRecord<String, byte[]> record) {
    records++;
    traces.in(text(record)).ifPresent(foundSomebody::add);
    if (record.topic().equals(Topic.SETTLEMENT_DETERMINED.topicName())
        && "A9003/2018".equals(record.key())) {
      settlements.add(Json.read(record.value(), SettlementDetermined.class));
    }
  }

  private static String text(ConsumerRecord<String, byte[]> record) {
    var text = new StringBuilder(record.key()).append('\n').append(utf8(record.value()));
    for (var header : record.headers()) {
      text.append('\n').append(header.key()).append('=').append(utf8(header.value()));
    }
    return text.toString();
  }

  private static String utf8(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<Integer> steps(JsonNode shown, String methodology) {
    var column = shown.path("waterfall").path(methodology);
    return Stream.of(
            "preliminaryAssignment", "deathsAndExclusions", "increaseNet", "finalAssignment")
        .map(line -> column.path(line).asInt())
        .toList();
  }

  private static List<Integer> quarters(JsonNode row) {
    var cells =
        Stream.of("Q1", "Q2", "Q3", "Q4")
            .map(quarter -> row.path("byPeriod").path(quarter).asInt())
            .collect(Collectors.toCollection(ArrayList::new));
    cells.add(row.path("total").asInt());
    return cells;
  }

  private void readTopics() {
    try (var consumer = Topics.fromTheBeginning(up.bootstrap(), Set.of(Topic.values()))) {
      var ends = consumer.endOffsets(consumer.assignment());
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(this::read);
      }
    }
  }
}
