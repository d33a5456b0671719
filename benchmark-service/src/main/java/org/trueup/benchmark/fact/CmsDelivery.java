package org.trueup.benchmark.fact;

import org.trueup.contracts.event.Cause;
import org.trueup.contracts.value.AcoYear;

/**
 * A fact about a year as CMS delivered it.
 *
 * @param <D> the deliveries of its kind
 * @param <F> the fact
 */
public record CmsDelivery<D extends Enum<D>, F>(
    DeliveryKind<D, F> kind, AcoYear of, D delivery, F fact) {

  /** Why benchmarks that follow from it are determined anew. */
  public Cause enteredBy(String name) {
    return Cause.enteredBy(name, kind.cause(), kind.words(delivery));
  }
}
