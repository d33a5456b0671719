package org.trueup.benchmark.store;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.trueup.benchmark.fact.CmsDelivery;
import org.trueup.benchmark.fact.DeliveryKind;
import org.trueup.benchmark.fact.DeliveryVersion;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoYear;

/** One revision of a fact that CMS delivers several times a year. */
@MappedSuperclass
@NullUnmarked
abstract class DeliveryRow extends YearRow {
  String delivery;
  String fingerprint;

  void fill(CmsDelivery<?, ?> sent, long itsRevision, Instant itsInstant) {
    fill(sent.of(), itsRevision, sent.fact(), itsInstant);
    delivery = sent.delivery().name();
    fingerprint = Fingerprint.of(sent.fact());
  }

  <D extends Enum<D>, F> DeliveryVersion<D, F> version(AcoYear of, DeliveryKind<D, F> kind) {
    var which = Enum.valueOf(kind.deliveries(), delivery);
    var fact = Json.read(content, kind.type());
    return new DeliveryVersion<>(new CmsDelivery<>(kind, of, which, fact), revision, recordedAt);
  }
}
