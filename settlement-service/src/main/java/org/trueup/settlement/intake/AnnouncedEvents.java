package org.trueup.settlement.intake;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.messaging.EventIntake;
import org.trueup.settlement.FinancialReconciliation;

/** What the other services announce, in batches and in order. */
@ApplicationScoped
public class AnnouncedEvents {
  private final EventIntake intake;
  private final FinancialReconciliation reconciliation;

  AnnouncedEvents(EventIntake intake, FinancialReconciliation reconciliation) {
    this.intake = intake;
    this.reconciliation = reconciliation;
  }

  @Incoming("agreement-signed")
  @Blocking
  public void agreements(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
    intake.take(batch, event -> reconciliation.taken(event.as(AgreementSigned.class), event.id()));
  }

  @Incoming("assignment-determined")
  @Blocking
  public void assignments(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
    intake.take(batch, event -> reconciliation.taken(event.as(AssignmentDetermined.class)));
  }

  @Incoming("benchmark-determined")
  @Blocking
  public void benchmarks(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
    intake.take(
        batch, event -> reconciliation.taken(event.as(BenchmarkDetermined.class), event.id()));
  }
}
