package org.trueup.assignment.calculation.claims;

import org.trueup.contracts.value.AcoId;

/** Who bills for services: an ACO with all its participants, or a practice of none. */
sealed interface BillingEntity {
  /** A name that no other billing entity has. */
  String name();

  /** An ACO. */
  record Aco(AcoId acoId) implements BillingEntity {
    @Override
    public String name() {
      return acoId.value();
    }
  }

  /** A practice, or a facility, that takes part in no ACO. */
  record Unaffiliated(String number) implements BillingEntity {
    @Override
    public String name() {
      return number;
    }
  }
}
