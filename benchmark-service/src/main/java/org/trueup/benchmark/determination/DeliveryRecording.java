package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.trueup.benchmark.fact.CmsDelivery;
import org.trueup.benchmark.fact.DeliveryVersion;
import org.trueup.benchmark.fact.YearOutcome;
import org.trueup.benchmark.store.Deliveries;
import org.trueup.messaging.AcoLock;
import org.trueup.messaging.Recorded;
import org.trueup.messaging.Write;

/** Records what CMS delivered about a year, and determines the benchmark that follows from it. */
@ApplicationScoped
public class DeliveryRecording {
  private final AcoLock lock;
  private final Deliveries deliveries;
  private final YearDetermination years;

  DeliveryRecording(AcoLock lock, Deliveries deliveries, YearDetermination years) {
    this.lock = lock;
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
  @Transactional
  public <D extends Enum<D>, F> Outcome<D, F> record(CmsDelivery<D, F> sent, Write write) {
    var recordedAt = lock.acquire(sent.of().aco());
    var version = deliveries.record(sent, write, recordedAt);
    var current = years.determine(sent.of(), recordedAt, sent.enteredBy(write.by()));
    return new Outcome<>(version, YearOutcome.of(current));
  }
}
