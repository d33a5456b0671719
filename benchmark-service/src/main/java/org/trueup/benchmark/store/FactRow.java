package org.trueup.benchmark.store;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.contracts.json.Json;

/** What the rows about an ACO and a performance year have in common. */
@MappedSuperclass
abstract class FactRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @Column(name = "aco_id")
  public String acoId;

  @Column(name = "performance_year")
  public String performanceYear;

  public long revision;

  @Column(columnDefinition = "jsonb")
  @ColumnTransformer(write = "?::jsonb")
  public String content;

  @Column(name = "recorded_at")
  public Instant recordedAt;

  void fill(AcoYear of, long itsRevision, Object itsContent, Instant itsInstant) {
    acoId = of.aco().value();
    performanceYear = of.year().toString();
    revision = itsRevision;
    content = Json.write(itsContent);
    recordedAt = itsInstant;
  }
}
