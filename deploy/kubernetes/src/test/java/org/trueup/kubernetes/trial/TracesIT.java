package org.trueup.kubernetes.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.contracts.event.Topic;

/**
 * What one list led to is one trace, through three services and over their topics, and no span of
 * it says whom it is about.
 */
@EnabledIfSystemProperty(named = "trueup.try-pods", matches = "true")
class TracesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String UPLOAD = "assignment-service: POST /deliveries";

  /** What a list sets going, by who does it. */
  private static final List<String> FOLLOWING =
      List.of(
          UPLOAD,
          "assignment-service: send " + Topic.ASSIGNMENT_DETERMINED.topicName(),
          "benchmark-service: take " + Topic.ASSIGNMENT_DETERMINED.topicName(),
          "benchmark-service: send " + Topic.BENCHMARK_DETERMINED.topicName(),
          "settlement-service: take " + Topic.BENCHMARK_DETERMINED.topicName(),
          "settlement-service: send " + Topic.SETTLEMENT_DETERMINED.topicName());

  @TempDir Path folder;

  @Test
  void oneListIsOneTraceFromUploadToSettlement() throws Exception {
    try (var collector = Collector.start();
        var trial = Trial.start(Trial.place(folder, "traces"))) {
      var traced = Map.of("TRUEUP_TRACES_COLLECTOR", collector.address());
      var assignment = trial.pod("assignment-service", traced);
      var benchmark = trial.pod("benchmark-service", traced);
      var settlement = trial.pod("settlement-service", traced);
      var aco = new MarshHollow(Client.with(trial.token()));
      aco.settle(assignment, benchmark, settlement);
      assertThat(aco.send(assignment, 0, 6_000)).contains("ACCEPTED");
      aco.awaitText(settlement, "\"assignmentRevision\":2");

      assertThat(awaitTrace(collector)).containsAll(FOLLOWING);
      assertThat(collector.spans())
          .extracting(span -> new String(span.whole(), StandardCharsets.ISO_8859_1))
          .noneMatch(span -> span.contains("A9004") || span.contains("1S0"));
      System.out.printf(
          "try-pods: one list is one trace from upload to settlement; %d spans of three services,"
              + " none with an identifier%n",
          collector.spans().size());
    }
  }

  /** The spans of the trace in which the list was sent, as far as they have come. */
  private static List<String> awaitTrace(Collector collector) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var found = traceOf(collector);
    while (!found.containsAll(FOLLOWING) && System.nanoTime() < end) {
      Thread.sleep(250);
      found = traceOf(collector);
    }
    return found;
  }

  private static List<String> traceOf(Collector collector) {
    var upload = collector.spans().stream().filter(span -> title(span).equals(UPLOAD)).findFirst();
    return collector.spans().stream()
        .filter(span -> upload.filter(first -> first.trace().equals(span.trace())).isPresent())
        .map(TracesIT::title)
        .collect(Collectors.toList());
  }

  private static String title(Collector.SpanOf span) {
    return span.service() + ": " + span.name();
  }
}
