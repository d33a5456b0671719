package org.trueup.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

      var waiting = waiting(examples);
      for (var id : examples.stream().map(FrozenExamplesIT::id).toList()) {
        if (waiting.contains(id)) {
          upstream.awaitDeadLetter(id);
          assertThat(upstream.reasonOfDeadLetter(id)).contains("does not follow");
        } else {
          upstream.awaitHandled(id);
        }
      }
      upstream.awaitDeadLetter(id(later));
      assertThat(upstream.reasonOfDeadLetter(id(later))).contains("reviewed through", "2031");
    }
  }

  /** Examples are of single revisions: those wait that are further on than the next one. */
  private static Set<String> waiting(List<FrozenExample> examples) {
    var onFile = new HashMap<String, Long>();
    var waiting = new HashSet<String>();
    for (var id : examples.stream().map(FrozenExamplesIT::id).toList()) {
      long latest = onFile.getOrDefault(subject(id), revision(id));
      if (revision(id) > latest + 1) {
        waiting.add(id);
      } else {
        onFile.put(subject(id), Math.max(latest, revision(id)));
      }
    }
    return waiting;
  }

  private static String subject(String id) {
    return id.substring(0, id.lastIndexOf('/'));
  }

  private static long revision(String id) {
    return Long.parseLong(id.substring(id.lastIndexOf('/') + 1));
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
