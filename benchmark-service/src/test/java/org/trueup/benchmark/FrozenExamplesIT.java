package org.trueup.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.Topic;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.examples.FrozenExample;

/** What once went out is taken in today. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class FrozenExamplesIT {
  private static final List<Topic> READ =
      List.of(Topic.AGREEMENT_SIGNED, Topic.ASSIGNMENT_DETERMINED);

  @Inject DataSource database;

  @Test
  void takesInEachExampleAndLaysAsideOnlyWhatNoRuleIsReviewedFor() throws SQLException {
    try (var upstream = new Upstream(database)) {
      var examples = READ.stream().flatMap(topic -> FrozenExample.of(topic).stream()).toList();
      examples.forEach(upstream::send);

      for (var example : examples) {
        var id = example.record().headers().get("ce_id");
        if (isOfALaterYear(example)) {
          upstream.awaitDeadLetter(id);
          assertThat(upstream.reasonOfDeadLetter(id)).contains("2024");
        } else {
          upstream.awaitHandled(id);
        }
      }
    }
  }

  private static boolean isOfALaterYear(FrozenExample example) {
    return String.valueOf(example.record().value()).contains("rulesCarriedForwardFrom");
  }
}
