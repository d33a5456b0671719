package org.trueup.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.contracts.measure.Metric;
import org.trueup.kubernetes.trial.Fault;

/** Alerts and the page for Grafana name what there is, and say what to do. */
class MonitoringTest {
  private static final Path FOLDER = Path.of("components/monitoring");

  private static final Pattern NAME =
      Pattern.compile("\\b(?:trueup|agroal|http|jvm|kafka|process)_[a-z_]+\\b");

  @Test
  void everyMetricThatIsNamedIsOneThatServicesShow() throws IOException {
    var shown =
        Arrays.stream(Metric.values())
            .flatMap(MonitoringTest::series)
            .collect(Collectors.toCollection(TreeSet::new));
    shown.addAll(MonitoredNames.OF_FRAMEWORKS);

    assertThat(expressions()).isNotEmpty().allSatisfy(e -> assertThat(shown).containsAll(names(e)));
  }

  @Test
  void everyMetricOfTheCatalogIsOnThePage() throws IOException {
    var named =
        panels()
            .flatMap(panel -> panel.findValues("expr").stream())
            .flatMap(expression -> names(expression.asText()).stream())
            .collect(Collectors.toSet());

    assertThat(Arrays.stream(Metric.values()).map(Metric::onThePage)).allMatch(named::contains);
  }

  @Test
  void panelsHaveNumbersOfTheirOwnAndAskTheSourceThatWasChosen() throws IOException {
    assertThat(panels().map(panel -> panel.path("id").asInt())).doesNotHaveDuplicates();
    assertThat(panels().flatMap(panel -> panel.findValues("datasource").stream()))
        .allMatch(source -> source.path("uid").asText().equals("${datasource}"));
  }

  @Test
  void everyAlertSaysWhatToDo() throws IOException {
    assertThat(alerts())
        .allSatisfy(
            alert -> {
              assertThat(alert.at("/labels/severity").asText()).matches("critical|warning|info");
              assertThat(alert.at("/annotations/summary").asText()).endsWith(".");
              assertThat(Path.of("../..", alert.at("/annotations/runbook").asText())).exists();
            });
  }

  /** With Prometheus's own program, where it is at hand: each fires, and none in a quiet hour. */
  @Test
  void alertsFireForTheirFaultAlone(@TempDir Path folder) throws Exception {
    var onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "promtool")));
    assumeTrue(onPath, "promtool is not on PATH: alerts are not tried");
    Files.copy(FOLDER.resolve("rules-test.yaml"), folder.resolve("rules-test.yaml"));
    JsonMapper.builder(new YAMLFactory())
        .build()
        .writeValue(folder.resolve("rules-under-test.yaml").toFile(), rules().path("spec"));

    var process =
        new ProcessBuilder("promtool", "test", "rules", "rules-test.yaml")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  @Test
  void everyAlertIsTriedInBothWays() throws IOException {
    var tests = Manifests.parse(Files.readString(FOLDER.resolve("rules-test.yaml")));
    var tried = tests.resources().getFirst().path("tests").findValues("alertname").stream();

    assertThat(tried.collect(Collectors.groupingBy(JsonNode::asText, Collectors.counting())))
        .isEqualTo(
            alerts().stream()
                .map(alert -> alert.path("alert").asText())
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> 2L)));
  }

  /** The faults themselves are injected by AlertsIT, which asks Prometheus what fired. */
  @Test
  void everyAlertHasAFaultThatIsInjectedForIt() throws IOException {
    assertThat(Arrays.stream(Fault.values()).flatMap(fault -> fault.alerts().stream()))
        .containsExactlyInAnyOrderElementsOf(
            alerts().stream().map(alert -> alert.path("alert").asText()).toList());
  }

  private static Stream<String> series(Metric metric) {
    var name = metric.onThePage();
    return metric.kind() == Metric.Kind.TIMER
        ? Stream.of(
            name, name.replaceFirst("_count$", "_sum"), name.replaceFirst("_count$", "_max"))
        : Stream.of(name);
  }

  private static Set<String> names(String expression) {
    return NAME.matcher(expression).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static List<String> expressions() throws IOException {
    return Stream.concat(
            alerts().stream().map(alert -> alert.path("expr").asText()),
            panels().flatMap(panel -> panel.findValues("expr").stream()).map(JsonNode::asText))
        .toList();
  }

  private static List<JsonNode> alerts() throws IOException {
    return Manifests.elements(rules().at("/spec/groups/0/rules")).toList();
  }

  private static JsonNode rules() throws IOException {
    return Manifests.document(FOLDER.resolve("rules.yaml"));
  }

  private static Stream<JsonNode> panels() throws IOException {
    return Manifests.elements(
        JsonMapper.builder()
            .build()
            .readTree(FOLDER.resolve("dashboard.json").toFile())
            .path("panels"));
  }
}
