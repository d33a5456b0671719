package org.trueup.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.messaging.KafkaRights;

/** What administrators are told to allow is what the service uses. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class KafkaRightsIT {
  private static final Path MANUAL = Path.of("../deploy/kubernetes/README.md");

  @Inject KafkaRights rights;

  @Test
  void areThoseOfTheManual() throws IOException {
    assertThat(Files.readAllLines(MANUAL)).contains(rights.row());
  }
}
