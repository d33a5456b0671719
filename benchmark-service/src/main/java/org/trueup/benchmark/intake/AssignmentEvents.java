package org.trueup.benchmark.intake;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.trueup.benchmark.determination.BenchmarkDetermination;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.messaging.EventIntake;
import org.trueup.messaging.ReceivedEvent;

/** Takes assignments in. */
@ApplicationScoped
public class AssignmentEvents {
  private final EventIntake intake;
  private final BenchmarkDetermination determination;
  private final BenchmarkRules rules;

  AssignmentEvents(EventIntake intake, BenchmarkDetermination determination, BenchmarkRules rules) {
    this.intake = intake;
    this.determination = determination;
    this.rules = rules;
  }

  void register(@Observes StartupEvent start) {
    intake.onReplay(Topic.ASSIGNMENT_DETERMINED, this::take);
  }

  @Incoming("assignment-determined")
  @Blocking
  public void take(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
    intake.take(batch, this::take);
  }

  private void take(ReceivedEvent event) {
    var assignment =
        EventFaults.checked(event.as(AssignmentDetermined.class), event.acoId(), rules);
    determination.taken(assignment, event.id());
  }
}
