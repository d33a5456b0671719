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
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoYear;
import org.trueup.settlement.fact.FactKind;

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

  static <F> FactRow of(AcoYear of, FactKind<F> kind, F fact, Instant recordedAt) {
    var row = new FactRow();
    row.kind = kind.code();
    row.acoId = of.aco().value();
    row.performanceYear = of.year().toString();
    row.revision = kind.revisionOf().applyAsLong(fact);
    row.content = Json.write(fact);
    row.fingerprint = Fingerprint.of(fact);
    row.recordedAt = recordedAt;
    return row;
  }
}
