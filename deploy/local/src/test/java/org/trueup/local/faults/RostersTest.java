package org.trueup.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.Topic;

class RostersTest {
  private static final String OF = "A10003/2018";

  @Test
  void aRecordThatStandsTwiceIsFound() {
    assertThat(rosters(state("a", 1, true), state("a", 2, false)).twice()).isEmpty();
    assertThat(rosters(state("a", 1, true), state("a", 1, true)).twice())
        .containsExactly("roster/A10003/2018/1/a stands there again");
  }

  @Test
  void aStateBehindALaterOneIsFoundAndSoIsAnIdentifier() {
    assertThat(rosters(state("a", 1, true), state("b", 1, true), state("a", 2, true)).wrong())
        .isEmpty();
    assertThat(rosters(state("a", 2, true), state("a", 1, true)).wrong())
        .containsExactly("roster/A10003/2018/1/a follows a later one");
    assertThat(rosters(state("a", 1, true), record("a", 2, null), state("a", 3, true)).wrong())
        .isEmpty();
    assertThat(rosters(state("a", 3, true), record("a", 2, null)).wrong())
        .containsExactly("roster/A10003/2018/2/a follows a later one");
    assertThat(rosters(record("a", 1, "{\"assigned\":true,\"mbi\":\"1S00E00TT01\"}")).wrong())
        .contains("an identifier stands on the roster of " + OF);
  }

  @Test
  void aRosterThatDoesNotHoldWhoWasDeterminedIsFound() {
    var rosters = rosters(state("a", 1, true), state("b", 1, true), state("b", 2, false));

    assertThat(rosters.missing(Map.of(OF, 1))).isEmpty();
    assertThat(rosters.missing(Map.of(OF, 2)))
        .containsExactly(OF + ": 2 are assigned, 1 on the roster");
    assertThat(rosters.missing(Map.of("A10010/2018", 3))).hasSize(1);
    assertThat(rosters(state("a", 1, true), record("a", 2, null)).missing(Map.of(OF, 0))).isEmpty();
  }

  private static Rosters rosters(Rosters.State... states) {
    return new Rosters(List.of(states));
  }

  private static Rosters.State state(String token, int revision, boolean is) {
    var text = "{\"assignmentRevision\":%d,\"assigned\":%b}";
    return record(token, revision, text.formatted(revision, is));
  }

  private static Rosters.State record(String token, int revision, @Nullable String value) {
    var bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    var topic = Topic.BENEFICIARY_ASSIGNMENT_CHANGED.topicName();
    var record = new ConsumerRecord<>(topic, 0, 0, OF + "/" + token, bytes);
    var id = "roster/%s/%d/%s".formatted(OF, revision, token);
    record.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
    return Rosters.State.of(record);
  }
}
