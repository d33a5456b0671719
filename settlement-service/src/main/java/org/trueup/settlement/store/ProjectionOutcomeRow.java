package org.trueup.settlement.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.trueup.settlement.bench.projection.Outcome;

/** What came of a projection. */
@Entity
@Immutable
@Table(name = "projection_outcome")
@NullUnmarked
class ProjectionOutcomeRow {
  @Id Long projectionId;

  BigDecimal savingsRate;
  int rank;
  boolean inHalf;
  boolean inEighty;
  boolean inNinety;
  BigDecimal crps;
  BigDecimal brier;
  Instant recordedAt;

  Outcome outcome() {
    return new Outcome(rank, inHalf, inEighty, inNinety, crps, brier);
  }
}
