package org.trueup.settlement.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** What was expected of a year at one revision of its settlement. */
@Entity
@Immutable
@Table(name = "projection")
@NullUnmarked
class ProjectionRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String acoId;
  String performanceYear;
  long revision;
  String stage;
  BigDecimal mean;
  BigDecimal variance;
  BigDecimal minimumRate;
  String parametersFingerprint;
  Instant recordedAt;
}
