package org.trueup.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.KafkaAccess;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.messaging.KafkaRights;

/** What the service uses is what the catalog of topics lets a cluster's users do. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class KafkaRightsIT {
  @Inject KafkaRights rights;

  @Test
  void areThoseOfTheCatalog() {
    assertThat(rights.access()).isEqualTo(KafkaAccess.of("benchmark"));
  }
}
