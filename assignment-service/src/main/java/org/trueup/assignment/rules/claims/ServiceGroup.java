package org.trueup.assignment.rules.claims;

/** Who rendered a service, as far as assignment tells them apart (42 CFR 425.20, 425.402(c)). */
public enum ServiceGroup {
  /** A primary care physician, or a clinic whose services count as theirs. */
  PRIMARY_CARE_PHYSICIAN,
  /** A nurse practitioner, clinical nurse specialist or physician assistant. */
  NON_PHYSICIAN_PRACTITIONER,
  /** A physician with a specialty of 42 CFR 425.402(c). */
  SPECIALIST,
  /** Any other physician. */
  OTHER_PHYSICIAN,
  /** Anybody else: the service assigns nobody. */
  NOT_COUNTED
}
