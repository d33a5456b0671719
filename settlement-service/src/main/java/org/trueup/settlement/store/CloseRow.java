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

/** A close as it was prepared. */
@Entity
@Immutable
@Table(name = "close")
@NullUnmarked
class CloseRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String acoId;
  String performanceYear;
  String name;

  @JdbcTypeCode(SqlTypes.JSON)
  String content;

  String fingerprint;
  String preparedBy;
  Instant preparedAt;
}
