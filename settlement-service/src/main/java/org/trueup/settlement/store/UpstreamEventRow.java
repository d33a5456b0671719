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
import org.trueup.contracts.event.AnnouncedEvent;
import org.trueup.contracts.json.Json;

/** An event of another service, as it arrived. */
@Entity
@Immutable
@Table(name = "announced")
@NullUnmarked
class UpstreamEventRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String kind;
  String acoId;
  String key;
  long revision;

  @JdbcTypeCode(SqlTypes.JSON)
  String event;

  Instant takenAt;

  static UpstreamEventRow of(String kind, AnnouncedEvent event, Instant receivedAt) {
    var row = new UpstreamEventRow();
    row.kind = kind;
    row.acoId = event.acoId().value();
    row.key = event.key();
    row.revision = event.revision();
    row.event = Json.write(event);
    row.takenAt = receivedAt;
    return row;
  }
}
