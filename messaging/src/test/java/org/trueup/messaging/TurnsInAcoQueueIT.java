package org.trueup.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class TurnsInAcoQueueIT {
  @Inject AcoQueue queue;
  @Inject AcoLock lock;
  @Inject AuditLog audit;
  @Inject DataSource database;

  @Test
  void whoWaitsTooLongIsToldForWhom() throws SQLException {
    var aco = new AcoId(AcoIds.next());
    try (var other = InfrastructureResource.asOwnerOf("settlement");
        var held = other.createStatement()) {
      held.execute(
          "select pg_advisory_lock(hashtext('settlement'), hashtext('" + aco.value() + "'))");

      assertThatThrownBy(() -> queue.inTurn(Turn.of(aco), aco, at -> at))
          .isInstanceOfSatisfying(Refusal.class, TurnsInAcoQueueIT::isBusy)
          .hasMessageContaining("Other writes about " + aco + " took longer than the 2 seconds");
      assertThatThrownBy(
              () ->
                  queue.inTurn(
                      new Turn("imports", "trueup.queue.longest-write"),
                      () -> lock.acquireAll(List.of(aco))))
          .isInstanceOfSatisfying(Refusal.class, TurnsInAcoQueueIT::isBusy)
          .hasMessageContaining("Other imports took longer");
    }
    String done = queue.inTurn(Turn.of(aco), aco, at -> "done");
    assertThat(done).isEqualTo("done");
  }

  @Test
  void anAcoThatWritesMuchIsInNobodysWayButItsOwn() throws Exception {
    var aco = new AcoId(AcoIds.next());
    var neighbor = new AcoId(AcoIds.next());
    try (var other = InfrastructureResource.asOwnerOf("settlement");
        var held = other.createStatement();
        var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      held.execute(
          "select pg_advisory_lock(hashtext('settlement'), hashtext('" + aco.value() + "'))");
      var refusals = new ArrayList<Future<Refusal.Kind>>();
      for (int i = 0; i < 60; i++) {
        refusals.add(writers.submit(() -> refusal(aco)));
      }
      await().until(() -> refusals.stream().anyMatch(Future::isDone)); // the queue is full

      var begun = System.nanoTime();
      Instant recorded = queue.inTurn(Turn.of(neighbor), neighbor, at -> at);

      assertThat(recorded).isNotNull();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
      var kinds = new ArrayList<Refusal.Kind>();
      for (var refusal : refusals) {
        kinds.add(refusal.get());
      }
      assertThat(kinds).contains(Refusal.Kind.TOO_MANY, Refusal.Kind.BUSY);
    }
  }

  private Refusal.Kind refusal(AcoId aco) {
    try {
      throw new IllegalStateException("done " + queue.inTurn(Turn.of(aco), aco, at -> at));
    } catch (Refusal refused) {
      return refused.kind();
    }
  }

  @Test
  void workThatTakesTooLongIsToldItsLimitAndLeavesNothing() {
    var aco = new AcoId(AcoIds.next());
    var turn = Turn.of(aco, "trueup.queue.longest-of-a-test");

    assertThatThrownBy(() -> queue.inTurn(turn, aco, at -> written(aco, Duration.ofMillis(2500))))
        .isInstanceOfSatisfying(Refusal.class, TurnsInAcoQueueIT::isBusy)
        .hasMessageContaining(
            "One of the writes about "
                + aco
                + " took longer than its limit of 1 seconds (trueup.queue.longest-of-a-test);"
                + " nothing was saved");

    assertThat(audit.before(Long.MAX_VALUE, 100)).noneMatch(entry -> aco.equals(entry.acoId()));
    boolean written = queue.inTurn(turn, aco, at -> written(aco, Duration.ZERO));
    assertThat(written).isTrue();
  }

  /** What an answer names the limits by ({@code Limits} of the REST conventions). */
  @Test
  void whatOtherWorkThatTakesTooLongFailsWith() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set statement_timeout = '100ms'");
      assertThatThrownBy(() -> statement.execute("select pg_sleep(5)"))
          .isInstanceOfSatisfying(
              SQLException.class,
              canceled -> assertThat(canceled.getSQLState()).isEqualTo("57014"));
      statement.execute("reset statement_timeout");
      try (var rows = statement.executeQuery("show statement_timeout")) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo("1min");
      }
    }
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .timeout(1)
                    .run(() -> written(new AcoId(AcoIds.next()), Duration.ofMillis(2500))))
        .hasStackTraceContaining("ARJUNA016102");
  }

  private static void isBusy(Refusal refusal) {
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.BUSY);
  }

  private boolean written(AcoId aco, Duration pause) {
    audit.record("a test", new AuditLog.Deed("WAITED", aco, "nothing", "x"));
    try {
      Thread.sleep(pause);
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
    return true;
  }
}
