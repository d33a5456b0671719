package org.trueup.settlement.intake;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.messaging.EventIntake;
import org.trueup.messaging.ReceivedEvent;
import org.trueup.settlement.reconciliation.FinancialReconciliation;

/** What the other services announce, in batches and in order. */
@ApplicationScoped
public class EventsFromUpstream {
  private final EventIntake intake;
  private final FinancialReconciliation reconciliation;

  EventsFromUpstream(EventIntake intake, FinancialReconciliation reconciliation) {
    this.intake = intake;
    this.reconciliation = reconciliation;
  }

  void register(@Observes StartupEvent start) {
    intake.onReplay(Topic.AGREEMENT_SIGNED, this::agreement);
    intake.onReplay(Topic.ASSIGNMENT_DETERMINED, this::assignment);
    intake.onReplay(Topic.BENCHMARK_DETERMINED, this::benchmark);
  }

  @Incoming("agreement-signed")
  @Blocking
  public void agreements(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
    intake.take(batch, this::agreement);
  }

  @Incoming("assignment-determined")
  @Blocking
  public void assignments(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
    intake.take(batch, this::assignment);
  }

  @Incoming("benchmark-determined")
  @Blocking
  public void benchmarks(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
    intake.take(batch, this::benchmark);
  }

  private void agreement(ReceivedEvent event) {
    reconciliation.taken(event.as(AgreementSigned.class), event.id());
  }

  private void assignment(ReceivedEvent event) {
    reconciliation.taken(event.as(AssignmentDetermined.class));
  }

  private void benchmark(ReceivedEvent event) {
    reconciliation.taken(event.as(BenchmarkDetermined.class), event.id());
  }
}
