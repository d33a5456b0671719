package org.trueup.settlement.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/** Money advanced to an ACO. */
@Entity
@Immutable
@Table(name = "advance")
@NullUnmarked
class AdvanceRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String acoId;
  String idempotencyKey;
  String performanceYear;

  @JdbcTypeCode(SqlTypes.JSON)
  String content;

  String fingerprint;
  Instant recordedAt;
}
