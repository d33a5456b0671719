package org.trueup.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;

class JsonTest {
  private static final EventHead HEAD =
      new EventHead(
          new AcoId("A9004"),
          "Marsh Hollow",
          PerformanceYear.of(2018),
          null,
          null,
          null,
          2,
          1L,
          Instant.parse("2019-02-01T10:00:00Z"),
          Stage.PROJECTED,
          Cause.of(Cause.Kind.ASSIGNMENT_LIST),
          List.of(),
          null,
          "f",
          "0.1");

  @Test
  void readsBackWhatItWrote() {
    var event =
        new AssignmentDetermined(
            HEAD,
            new AssignmentFacts(
                AssignmentFacts.Source.REPORTED, 7460, PersonYears.parseYears("7210.5"), null));

    var json = Json.write(event);

    assertThat(Json.read(json, AssignmentDetermined.class)).isEqualTo(event);
  }

  @Test
  void writesTheHeadFlatAndAmountsAsText() {
    var event =
        new AssignmentDetermined(
            HEAD,
            new AssignmentFacts(
                AssignmentFacts.Source.REPORTED, 7460, PersonYears.parseYears("7210.5"), null));

    var json = Json.tree(event);

    assertThat(json.path("acoId").asText()).isEqualTo("A9004");
    assertThat(json.path("performanceYear").asText()).isEqualTo("2018");
    assertThat(json.path("recordedAt").asText()).isEqualTo("2019-02-01T10:00:00Z");
    assertThat(json.path("personYears").path("months").asText()).isEqualTo("86526");
    assertThat(json.has("agreement")).isFalse();
  }
}
