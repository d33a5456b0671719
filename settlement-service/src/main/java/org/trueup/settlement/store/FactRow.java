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

/** One revision of a fact. */
@Entity
@Immutable
@Table(name = "fact")
@NullUnmarked
class FactRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String kind;
  String acoId;
  String performanceYear;
  long revision;

  @JdbcTypeCode(SqlTypes.JSON)
  String content;

  String fingerprint;
  Instant recordedAt;
}
