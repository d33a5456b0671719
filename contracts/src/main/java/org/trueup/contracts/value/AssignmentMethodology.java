package org.trueup.contracts.value;

/** How people are assigned (42 CFR 425.400(a)(2), (a)(3)). */
public enum AssignmentMethodology {
  /** Preliminary prospective lists, final after the year: people enter and leave. */
  RETROSPECTIVE,
  /** One list before the year, from which people are only excluded. */
  PROSPECTIVE
}
