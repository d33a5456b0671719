package org.trueup.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trueup.contracts.event.KafkaAccess;

/** Topics, users and rights of a cluster are those of the catalog, and no others. */
class KafkaFilesTest {
  private static final boolean WRITE = Boolean.getBoolean("trueup.write-manifests");
  private static final Map<String, Supplier<String>> FILES =
      Map.of(
          "kafka/topics.yaml", KafkaFiles::topics,
          "kafka/users.yaml", KafkaFiles::users,
          "kafka/allow-rights.sh", KafkaFiles::allowRights,
          "overlays/dev/create-topics.sh", KafkaFiles::createTopics);

  static Stream<String> files() {
    return FILES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("files")
  void areWrittenFromTheCatalog(String file) throws IOException {
    var made = FILES.get(file).get();
    if (WRITE) {
      Files.writeString(Path.of(file), made);
    }
    assertThat(Files.readString(Path.of(file))).isEqualTo(made);
  }

  @Test
  void theManualHasTheSameRights() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md"))).containsAll(KafkaFiles.rows());
  }

  @Test
  void aServiceMayWriteItsOwnTopicsAndDeadLettersAlone() {
    assertThat(KafkaAccess.of("assignment").writes())
        .containsExactly(
            "trueup.agreement-signed.v1",
            "trueup.agreement-signed.v1.dlq",
            "trueup.assignment-determined.v1",
            "trueup.assignment-determined.v1.dlq",
            "trueup.beneficiary-assignment-changed.v1");
    assertThat(KafkaAccess.of("settlement").writes())
        .doesNotContain("trueup.assignment-determined.v1", "trueup.benchmark-determined.v1");
  }

  /** A list could not go out, and with it nothing of any ACO. */
  @Test
  void assignmentServiceMayWriteAndReadRosters() {
    assertThat(KafkaFiles.users().split("---")[0])
        .contains(
            "name: trueup.beneficiary-assignment-changed.v1, patternType: literal}, operations: [Read, Write, Describe]");
  }
}
