package org.trueup.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;

/**
 * A record that could not be processed.
 *
 * @param id its number in this service
 * @param eventId what the record says it is known by, where it is known who announced it
 * @param acoId the ACO it is about, where it says so
 * @param reason why; without a stack
 * @param waitsFor the event that has to come first; absent from one that could not be processed
 * @param decidedBy who replayed or discarded it, with the reason in {@code note}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetter(
    long id,
    State state,
    String topic,
    int partition,
    long offset,
    @Nullable String eventId,
    @Nullable AcoId acoId,
    @Nullable String key,
    String reason,
    Instant receivedAt,
    @Nullable String waitsFor,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String note) {
  /** What became of it. */
  public enum State {
    OPEN,
    REPLAYED,
    DISCARDED
  }

  /** The columns that {@link #read} needs. */
  static final String COLUMNS =
      """
      id, state, topic, partition, "offset", event_id, aco_id, original_key, reason, received_at,
      waits_for, decided_at, decided_by, note""";

  static DeadLetter read(ResultSet row) throws SQLException {
    var acoId = row.getString("aco_id");
    var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
    return new DeadLetter(
        row.getLong("id"),
        State.valueOf(row.getString("state")),
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("offset"),
        row.getString("event_id"),
        acoId == null ? null : AcoId.parse(acoId),
        row.getString("original_key"),
        row.getString("reason"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getString("waits_for"),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getString("decided_by"),
        row.getString("note"));
  }

  /** {@code trueup.assignment-determined.v1/3/17}: where it lies on its topic. */
  String place() {
    return topic + "/" + partition + "/" + offset;
  }
}
