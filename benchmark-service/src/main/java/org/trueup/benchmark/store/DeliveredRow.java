package org.trueup.benchmark.store;

import jakarta.persistence.MappedSuperclass;

/** A fact that CMS delivers several times a year. */
@MappedSuperclass
abstract class DeliveredRow extends FactRow {
  public String delivery;
  public String fingerprint;
}
