package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trueup.embedded.AcoIds;

/** The relay without a service around it: stopped, cut off and left alone at the worst moments. */
class RelayIT {
  private static final String ACO_1 = AcoIds.next();
  private static final String ACO_2 = AcoIds.next();
  private static final String ACO_3 = AcoIds.next();

  private static final int EVENTS = 6000;

  private final RunningRelays relays = new RunningRelays();

  @AfterEach
  void stopAll() {
    relays.stopAll();
  }

  @Test
  void eachEventStandsOnceInOrderThoughRelaysComeAndGo() throws Exception {
    var outbox = OutboxSchema.create("comes_and_goes", RunningRelays.database());
    var writer = Thread.ofPlatform().start(() -> outbox.addAll(ACO_1, 1, EVENTS));
    while (writer.isAlive()) {
      var both =
          List.of(
              relays.start(outbox, RunningRelays.broker()),
              relays.start(outbox, RunningRelays.broker()));
      RunningRelays.await(() -> both.stream().anyMatch(RunningRelays::leads));
      outbox.endSessions(); // of whoever leads, in the middle of whatever it does
      RunningRelays.await(() -> both.stream().anyMatch(RunningRelays::leads));
      both.forEach(Relay::stop);
    }
    relays.start(outbox, RunningRelays.broker());

    assertThat(RunningRelays.idsOnTopic(ACO_1, EVENTS))
        .containsExactlyElementsOf(RunningRelays.ids(ACO_1, EVENTS));
    RunningRelays.await(() -> outbox.size() == 0);
  }

  @Test
  void aBatchThatWasSentButNotDeletedIsNotSentAgain() throws Exception {
    var outbox = OutboxSchema.create("sent_not_deleted", RunningRelays.database());
    outbox.addAll(ACO_2, 1, 10);
    try (var session = outbox.database().getConnection();
        var sender =
            BatchSender.fencingPredecessors(
                Signing.unsigned("sent_not_deleted", RunningRelays.broker()), BatchSender.EVENTS)) {
      sender.send(1, new OutboxTable(session).claim(1));
    }
    outbox.addAll(ACO_2, 11, 20);

    relays.start(outbox, RunningRelays.broker());

    assertThat(RunningRelays.idsOnTopic(ACO_2, 20))
        .containsExactlyElementsOf(RunningRelays.ids(ACO_2, 20));
  }

  @Test
  void aBatchThatWasClaimedButNotSentIsSentFirst() throws Exception {
    var outbox = OutboxSchema.create("claimed_not_sent", RunningRelays.database());
    outbox.addAll(ACO_3, 1, 10);
    try (var session = outbox.database().getConnection()) {
      new OutboxTable(session).claim(1);
    }
    outbox.addAll(ACO_3, 11, 20);

    relays.start(outbox, RunningRelays.broker());

    assertThat(RunningRelays.idsOnTopic(ACO_3, 20))
        .containsExactlyElementsOf(RunningRelays.ids(ACO_3, 20));
  }

  @Test
  void theRelaysOfTwoServicesInOneDatabaseLeadSideBySide() throws Exception {
    var one = OutboxSchema.create("one", RunningRelays.database());
    var other = OutboxSchema.create("other", RunningRelays.database());
    var both =
        List.of(
            relays.start(one, RunningRelays.broker()), relays.start(other, RunningRelays.broker()));

    RunningRelays.await(() -> both.stream().allMatch(RunningRelays::leads));
  }
}
