package org.trueup.benchmark.fact;

import java.time.Instant;

/**
 * A delivery as it is on file.
 *
 * @param <D> the deliveries of its kind
 * @param <F> the fact
 * @param revision counts the facts of this kind about one ACO and year, over all deliveries
 * @param recordedAt when it was recorded, taken while the ACO was locked
 */
public record DeliveryVersion<D extends Enum<D>, F>(
    CmsDelivery<D, F> content, long revision, Instant recordedAt) {

  public D delivery() {
    return content.delivery();
  }

  public F fact() {
    return content.fact();
  }

  /** {@code reported-benchmark/A9004/2018/FINAL/2}. */
  public String id() {
    return content.kind() + "/" + content.of() + "/" + delivery() + "/" + revision;
  }
}
