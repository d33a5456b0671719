package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.trueup.benchmark.fact.CmsDelivery;
import org.trueup.benchmark.fact.DeliveryVersion;
import org.trueup.benchmark.fact.YearOutcome;
import org.trueup.benchmark.store.Deliveries;
import org.trueup.messaging.AcoQueue;
import org.trueup.messaging.Recorded;
import org.trueup.messaging.Turn;
import org.trueup.messaging.Write;

/** Records what CMS delivered about a year, and determines the benchmark that follows from it. */
@ApplicationScoped
public class DeliveryRecording {
  private final AcoQueue queue;
  private final Deliveries deliveries;
  private final YearDetermination years;

  DeliveryRecording(AcoQueue queue, Deliveries deliveries, YearDetermination years) {
    this.queue = queue;
    this.deliveries = deliveries;
    this.years = years;
  }

  /**
   * What became of a delivery.
   *
   * @param version it as it is on file now
   * @param year where its year stands with it
   */
  public record Outcome<D extends Enum<D>, F>(
      Recorded<DeliveryVersion<D, F>> version, YearOutcome year) {}

  /** Records a delivery; the same content again changes nothing. */
  public <D extends Enum<D>, F> Outcome<D, F> record(CmsDelivery<D, F> sent, Write write) {
    var aco = sent.of().aco();
    return queue.inTurn(Turn.of(aco), aco, recordedAt -> record(sent, write, recordedAt));
  }

  private <D extends Enum<D>, F> Outcome<D, F> record(
      CmsDelivery<D, F> sent, Write write, Instant recordedAt) {
    var version = deliveries.record(sent, write, recordedAt);
    var current = years.determine(sent.of(), recordedAt, sent.enteredBy(write.by()));
    return new Outcome<>(version, YearOutcome.of(current));
  }
}
