package org.trueup.settlement.store;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.Money;

/** One revision of a settlement: the event as announced, and what is asked for by column. */
@Entity
@Immutable
@Table(name = "settlement")
@NullUnmarked
class SettlementRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String acoId;
  String performanceYear;
  long revision;
  String stage;
  String track;
  String outcome;
  BigDecimal payment;
  BigDecimal recouped;
  String fingerprint;
  Instant recordedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  String event;

  static SettlementRow of(SettlementDetermined settlement) {
    var row = new SettlementRow();
    var head = settlement.head();
    row.acoId = head.acoId().value();
    row.performanceYear = head.performanceYear().toString();
    row.revision = head.revision();
    row.stage = head.stage().name();
    row.track = head.track() == null ? null : head.track().name();
    row.recouped = BigDecimal.ZERO;
    var figures = settlement.figures();
    if (figures != null) {
      row.outcome = figures.outcome().name();
      row.payment = figures.payment().amount();
      row.recouped = figures.advances().recouped().amount();
    }
    row.fingerprint = settlement.fingerprint();
    row.recordedAt = head.recordedAt();
    row.event = Json.write(settlement);
    return row;
  }

  /** The columns beside the event, as text, to be held against it. */
  Map<String, String> columns() {
    var columns = new LinkedHashMap<String, String>();
    columns.put("aco_id", acoId);
    columns.put("performance_year", performanceYear);
    columns.put("revision", Long.toString(revision));
    columns.put("stage", stage);
    columns.put("track", String.valueOf(track));
    columns.put("outcome", String.valueOf(outcome));
    columns.put("payment", payment == null ? "null" : new Money(payment).toString());
    columns.put("recouped", new Money(recouped).toString());
    columns.put("fingerprint", fingerprint);
    columns.put("recorded_at", recordedAt.toString());
    return columns;
  }

  SettlementDetermined settlement() {
    return Json.read(event, SettlementDetermined.class);
  }
}
