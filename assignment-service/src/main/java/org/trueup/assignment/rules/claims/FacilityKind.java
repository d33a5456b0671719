package org.trueup.assignment.rules.claims;

/**
 * A facility whose claims count for assignment (42 CFR 425.404; CMS specifications, Appendix D).
 */
public enum FacilityKind {
  /** A federally qualified health center. */
  FQHC,
  /** A rural health clinic. */
  RHC,
  /** A critical access hospital that bills for its professionals (method II). */
  CRITICAL_ACCESS_HOSPITAL,
  /** An electing teaching amendment hospital; its charges are imputed. */
  ETA_HOSPITAL;

  /** Whether its services count as those of a primary care physician. */
  public boolean isClinic() {
    return this == FQHC || this == RHC;
  }
}
