package org.trueup.contracts.value;

/** How beneficiaries are assigned (42 CFR 425.400(a)(2), (a)(3)). */
public enum AssignmentMethodology {
  /** Preliminary prospective lists, final after the year: beneficiaries enter and leave. */
  RETROSPECTIVE,
  /** One list before the year, from which beneficiaries are only excluded. */
  PROSPECTIVE
}
