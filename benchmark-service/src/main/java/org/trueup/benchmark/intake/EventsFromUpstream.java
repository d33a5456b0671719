package org.trueup.benchmark.intake;

import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.trueup.benchmark.determination.BenchmarkDetermination;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.messaging.EventIntake;

/** What assignment-service announces, in batches and in order. */
@Startup
@ApplicationScoped
public class EventsFromUpstream {
  private final EventIntake intake;
  private final BenchmarkDetermination determination;
  private final BenchmarkRules rules;

  EventsFromUpstream(
      EventIntake intake, BenchmarkDetermination determination, BenchmarkRules rules) {
    this.intake = intake;
    this.determination = determination;
    this.rules = rules;
    intake.onEvent(
        Topic.AGREEMENT_SIGNED,
        AgreementSigned.class,
        determination::revisionOnFile,
        determination::follow);
    intake.onEvent(
        Topic.ASSIGNMENT_DETERMINED,
        AssignmentDetermined.class,
        determination::revisionOnFile,
        this::follow);
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

  /** An assignment of a year whose rules nobody has reviewed becomes a dead letter. */
  private void follow(AssignmentDetermined assignment) {
    rules
        .faultOf(assignment.head().performanceYear())
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault.rule());
            });
    determination.follow(assignment);
  }
}
