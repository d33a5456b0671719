package org.trueup.benchmark.store;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoYear;

/** What all rows about an ACO and a performance year have. */
@MappedSuperclass
@NullUnmarked
abstract class YearRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String acoId;
  String performanceYear;
  long revision;

  @JdbcTypeCode(SqlTypes.JSON)
  String content;

  Instant recordedAt;

  void fill(AcoYear of, long itsRevision, Object itsContent, Instant itsInstant) {
    acoId = of.aco().value();
    performanceYear = of.year().toString();
    revision = itsRevision;
    content = Json.write(itsContent);
    recordedAt = itsInstant;
  }
}
