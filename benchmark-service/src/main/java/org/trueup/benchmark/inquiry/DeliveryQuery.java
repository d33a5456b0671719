package org.trueup.benchmark.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.trueup.benchmark.fact.DeliveryKind;
import org.trueup.benchmark.fact.DeliveryVersion;
import org.trueup.benchmark.store.Deliveries;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Version;

/** What is on file of what CMS delivered. Changes nothing. */
@ApplicationScoped
public class DeliveryQuery {
  private final Deliveries deliveries;

  DeliveryQuery(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /**
   * One delivery in the version that is wanted.
   *
   * @throws Refusal 404 when there was none
   */
  @Transactional
  public <D extends Enum<D>, F> DeliveryVersion<D, F> version(
      DeliveryKind<D, F> kind, AcoYear of, D delivery, Version version) {
    return deliveries
        .find(kind, of, delivery, version)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "%s has no %s on file: %s. Send it, or ask for another version."
                        .formatted(of, kind.words(delivery), version)));
  }
}
