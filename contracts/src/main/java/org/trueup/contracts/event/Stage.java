package org.trueup.contracts.event;

/** How far a performance year has come. Derived from its inputs and CMS's notices, never set. */
public enum Stage {
  /** Something is still missing; the result says what. */
  WAITING,
  /** Computed from inputs that will still change. */
  PROJECTED,
  /** Computed from final inputs. */
  RECONCILED,
  /** CMS has announced its amount, which is the one in force. */
  INITIAL_DETERMINATION,
  /** CMS has reopened its determination (42 CFR 425.315). */
  REOPENED,
  /** CMS has announced a revised amount. */
  REVISED_INITIAL_DETERMINATION,
  /** The year is not settled: early exit without a right to savings, or too few beneficiaries. */
  NOT_RECONCILED
}
