package org.trueup.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An event in the outbox, claimed for a batch.
 *
 * @param payload absent for a tombstone
 * @param streamed whether it stands for records that are read when they go out
 * @param position of a streamed one: how far it came
 * @param traceParent where it was announced in a trace, if anybody collects traces
 */
record OutboxRow(
    long seq,
    String id,
    String event,
    String key,
    String type,
    @Nullable String payload,
    String acoId,
    Instant time,
    @Nullable String causationId,
    boolean streamed,
    @Nullable String position,
    @Nullable String traceParent) {

  /** The columns that {@link #read} needs. */
  static final String COLUMNS =
      "seq, id, aggregatetype, aggregateid, type, payload, aco_id, time, causation_id,"
          + " streamed, position, trace_parent";

  static OutboxRow read(ResultSet row) throws SQLException {
    return new OutboxRow(
        row.getLong("seq"),
        row.getString("id"),
        row.getString("aggregatetype"),
        row.getString("aggregateid"),
        row.getString("type"),
        row.getString("payload"),
        row.getString("aco_id"),
        row.getObject("time", OffsetDateTime.class).toInstant(),
        row.getString("causation_id"),
        row.getBoolean("streamed"),
        row.getString("position"),
        row.getString("trace_parent"));
  }

  /** One of the records that a streamed announcement stands for. */
  OutboxRow of(String name, @Nullable String value) {
    return new OutboxRow(
        seq,
        id + "/" + name,
        event,
        key + "/" + name,
        type,
        value,
        acoId,
        time,
        causationId,
        false,
        null,
        traceParent);
  }
}
