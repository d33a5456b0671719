package org.trueup.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;

class EvidenceTest {
  private static final Acos ACOS = new Acos(3);
  private static final String KEY = ACOS.id(5) + "/2018";
  private static final String TOPIC = Topic.ASSIGNMENT_DETERMINED.topicName();

  @Test
  void anEventThatStandsTwiceIsFoundUnlessItWasCopiedOnPurpose() {
    assertThat(evidence(event(1, false), event(1, true)).twice()).isEmpty();
    assertThat(evidence(event(1, false), event(1, false)).twice())
        .containsExactly(TOPIC + " assignment/" + KEY + "/1 stands there again");
  }

  @Test
  void aRevisionThatIsMissingInTheMiddleOrAtTheEndIsFound() {
    var evidence = evidence(event(1, false), event(3, false));

    assertThat(evidence.gaps(Map.of(TOPIC + " " + KEY, 4L)))
        .containsExactly(
            TOPIC + " " + KEY + ": revision 2 is missing",
            TOPIC + " " + KEY + ": revision 4 is missing");
  }

  @Test
  void aResultThatNeverReachedItsTopicIsFound() {
    assertThat(evidence().gaps(Map.of(TOPIC + " " + KEY, 1L))).hasSize(1);
  }

  @Test
  void aRevisionBehindALaterOneIsFound() {
    assertThat(evidence(event(2, false), event(1, false)).disorder())
        .containsExactly(TOPIC + " " + KEY + ": revision 1 follows a later one");
    assertThat(evidence(event(1, false), event(2, false), event(1, true)).disorder()).isEmpty();
  }

  @Test
  void aResultWhoseCauseIsNotThereIsFound() {
    var rootless = event(2, "agreement/" + ACOS.id(5) + "/2018-01-01/1");

    assertThat(evidence(rootless).rootless())
        .singleElement()
        .asString()
        .contains("follows from agreement/");
    assertThat(evidence(event(1, false), event(2, "assignment/" + KEY + "/1")).rootless())
        .isEmpty();
  }

  @Test
  void runsAreComparedWithoutTheirOwnAcosAndRevisions() {
    var here = evidence(event(1, false), event(2, false)).outcome();
    var other = new Acos(9);
    var there = new Evidence(other, List.of(event(other.id(5) + "/2018", 7, false, null)));

    assertThat(there.outcome()).isEqualTo(here);
  }

  private static Evidence evidence(Event... events) {
    return new Evidence(ACOS, List.of(events));
  }

  private static Event event(long revision, boolean copy) {
    return event(KEY, revision, copy, null);
  }

  private static Event event(long revision, String causation) {
    return event(KEY, revision, false, causation);
  }

  private static Event event(String key, long revision, boolean copy, @Nullable String causation) {
    var content =
        "{\"acoId\": \"%s\", \"revision\": %d, \"assignedBeneficiaries\": 11000}"
            .formatted(key.split("/")[0], revision);
    return new Event(
        TOPIC,
        key,
        "assignment/" + key + "/" + revision,
        Optional.ofNullable(causation),
        copy,
        Json.read(content, JsonNode.class));
  }
}
