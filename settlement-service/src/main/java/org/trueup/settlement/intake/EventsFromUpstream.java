package org.trueup.settlement.intake;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.messaging.EventIntake;
import org.trueup.settlement.reconciliation.FinancialReconciliation;

/** What the other services announce, in batches and in order. */
@Startup
@ApplicationScoped
public class EventsFromUpstream {
  private final EventIntake intake;

  EventsFromUpstream(EventIntake intake, FinancialReconciliation reconciliation) {
    this.intake = intake;
    intake.onEvent(
        Topic.AGREEMENT_SIGNED,
        AgreementSigned.class,
        reconciliation::revisionOnFile,
        reconciliation::follow);
    intake.onEvent(
        Topic.ASSIGNMENT_DETERMINED,
        AssignmentDetermined.class,
        reconciliation::revisionOnFile,
        reconciliation::follow);
    intake.onEvent(
        Topic.BENCHMARK_DETERMINED,
        BenchmarkDetermined.class,
        reconciliation::revisionOnFile,
        reconciliation::follow);
  }

  @Incoming("agreement-signed")
  @Blocking
  public void agreements(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
    intake.take(batch);
  }

  @Incoming("assignment-determined")
  @Blocking
  public void assignments(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
    intake.take(batch);
  }

  @Incoming("benchmark-determined")
  @Blocking
  public void benchmarks(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
    intake.take(batch);
  }
}
