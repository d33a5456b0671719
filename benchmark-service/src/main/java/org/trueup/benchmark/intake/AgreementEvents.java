package org.trueup.benchmark.intake;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.trueup.benchmark.determination.BenchmarkDetermination;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.Topic;
import org.trueup.messaging.EventIntake;
import org.trueup.messaging.ReceivedEvent;

/** Takes agreements in. */
@ApplicationScoped
public class AgreementEvents {
  private final EventIntake intake;
  private final BenchmarkDetermination determination;

  AgreementEvents(EventIntake intake, BenchmarkDetermination determination) {
    this.intake = intake;
    this.determination = determination;
  }

  void register(@Observes StartupEvent start) {
    intake.onReplay(Topic.AGREEMENT_SIGNED, this::take);
  }

  @Incoming("agreement-signed")
  @Blocking
  public void take(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
    intake.take(batch, this::take);
  }

  private void take(ReceivedEvent event) {
    var agreement = EventFaults.checked(event.as(AgreementSigned.class), event.acoId());
    determination.taken(agreement, event.id());
  }
}
