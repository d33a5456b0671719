package org.trueup.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.schema.WireRecord;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.examples.FrozenExample;

/** What once went out is taken in today. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class FrozenExamplesIT {
  private static final List<Topic> READ =
      List.of(Topic.AGREEMENT_SIGNED, Topic.ASSIGNMENT_DETERMINED);

  private static final String CARRIED_FORWARD = "rulesCarriedForwardFrom";

  @Inject DataSource database;

  @Test
  void takesInEachExampleAndLaysAsideAYearNobodyReviewed() throws SQLException {
    try (var upstream = new Upstream(database)) {
      var examples = READ.stream().flatMap(topic -> FrozenExample.of(topic).stream()).toList();
      var later = ofALaterYear(carriedForward(examples));
      examples.forEach(upstream::send);
      upstream.send(later);

      examples.forEach(example -> upstream.awaitHandled(id(example)));
      upstream.awaitDeadLetter(id(later));
      assertThat(upstream.reasonOfDeadLetter(id(later))).contains("reviewed through", "2031");
    }
  }

  private static String id(FrozenExample example) {
    return Objects.requireNonNull(example.record().headers().get("ce_id"));
  }

  private static FrozenExample carriedForward(List<FrozenExample> examples) {
    return examples.stream()
        .filter(example -> String.valueOf(example.record().value()).contains(CARRIED_FORWARD))
        .findFirst()
        .orElseThrow();
  }

  /** The same of a year that no rule is reviewed for. */
  private static FrozenExample ofALaterYear(FrozenExample example) {
    var record = example.record();
    var headers = new HashMap<>(record.headers());
    headers.replaceAll((name, text) -> later(text));
    var moved =
        new WireRecord(
            record.topic(),
            later(String.valueOf(record.key())),
            headers,
            later(String.valueOf(record.value())));
    return new FrozenExample(example.topic(), example.name(), moved);
  }

  private static String later(String text) {
    return text.replace("/2025", "/2031").replace("\"2025\"", "\"2031\"");
  }
}
