package org.trueup.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
  void aRevisionThatWasRecordedBeforeTheOneBeforeItIsFound() {
    var first = recorded(1, "2026-11-29T12:00:00.000001Z");
    var second = recorded(2, "2026-11-29T12:00:00.000002Z");

    assertThat(evidence(second, first).timesGoBack()).isEmpty();
    assertThat(evidence(first, recorded(2, "2026-11-29T12:00:00.000001Z")).timesGoBack())
        .containsExactly(
            TOPIC + " " + KEY + ": revision 2 was recorded earlier than the one before");
  }

  @Test
  void whatWasAnnouncedAgainCountsTheLastTime() {
    var events = List.of(event(3, false), event(1, false), event(2, false), event(3, false));
    var again = new Evidence(ACOS, events, true);

    assertThat(again.size()).isEqualTo(3);
    assertThat(again.twice()).isEmpty();
    assertThat(again.disorder()).isEmpty();
    assertThat(new Evidence(ACOS, events, false).disorder()).hasSize(1);
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
    var there = new Evidence(other, List.of(event(other.id(5) + "/2018", 7, false, null)), false);

    assertThat(there.outcome()).isEqualTo(here);
  }

  private static Evidence evidence(Event... events) {
    return new Evidence(ACOS, List.of(events), false);
  }

  private static Event recorded(long revision, String at) {
    var event = event(revision, false);
    ((ObjectNode) event.content()).put("recordedAt", at);
    return event;
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
