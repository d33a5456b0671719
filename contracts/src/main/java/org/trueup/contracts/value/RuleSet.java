package org.trueup.contracts.value;

/** The body of rules that an agreement's start date chooses. */
public enum RuleSet {
  /** The proposal of April 2011, 76 FR 19528; never in force. */
  P2011,
  /** The final rule of 2011, agreements from 2012 to 2015: 42 CFR 425.602, 425.604, 425.606. */
  F2011,
  /** Agreements from 2016 to January 2019: 80 FR 32692, 81 FR 37950. */
  R2015,
  /** Pathways to Success, agreements from July 2019 to 2023: 83 FR 67816. */
  PATH2018,
  /** Agreements from 2024: 42 CFR 425.652 to 425.660, 87 FR 69404, 88 FR 78818. */
  PFS2024,
  /** Agreements from 2025: PFS2024 and the population adjustment, 42 CFR 425.662, 89 FR 97710. */
  PFS2025,
  /** Agreements from 2027: PFS2025 and other limits of entry, 42 CFR 425.110, 90 FR 49266. */
  PFS2027
}
