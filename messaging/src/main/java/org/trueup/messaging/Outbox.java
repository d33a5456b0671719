package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.trueup.contracts.json.Json;
import org.trueup.rest.trace.Traces;

/**
 * Takes down what is to be announced, in the transaction that makes it true: both happen or
 * neither. The relay carries it to Kafka afterwards.
 */
@ApplicationScoped
public class Outbox {
  /** Below the broker's limit for a record, with room for key and headers. */
  static final int LARGEST_PAYLOAD = 1_000_000;

  /**
   * The relay is woken when the transaction commits; many calls of one transaction wake it once.
   */
  private static final String ADD = added("");

  /**
   * One that still waits goes out once, behind those that were announced before it: otherwise they
   * would be the last word about what it is about. One that is being sent cannot be moved.
   */
  private static final String ADD_AGAIN =
      added(
          "on conflict (id) do update set seq = excluded.seq"
              + " where outbox.batch is null and outbox.position is null");

  private final OwnTransaction transaction;
  private final String service;
  private final Safeguards safeguards;
  private final DirectSending directSending;

  Outbox(
      OwnTransaction transaction,
      @ConfigProperty(name = "trueup.service") String service,
      Safeguards safeguards,
      DirectSending directSending) {
    this.transaction = transaction;
    this.service = service;
    this.safeguards = safeguards;
    this.directSending = directSending;
  }

  /**
   * Adds an event to the caller's transaction, and refuses to where there is none. The caller holds
   * the lock of the ACO ({@link AcoLock}): otherwise events of one ACO may overtake each other.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(Announcement announcement) {
    add(announcement, false);
  }

  /**
   * Adds an announcement that stands for many records. They go out after it, in parts, as {@link
   * AnnouncedRecords} of the topic reads them then; key and id of each begin with those given here.
   *
   * @param announcement its payload says which records, and does not go out itself
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void addStream(Announcement announcement) {
    add(announcement, true);
  }

  /**
   * As {@link #add}, of an event that was announced before.
   *
   * @throws BeingSent when its turn is just now
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void addAgain(Announcement announcement) {
    again(announcement, false);
  }

  /**
   * As {@link #addStream}, of records that were announced before.
   *
   * @throws BeingSent when their turn is just now
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void addStreamAgain(Announcement announcement) {
    again(announcement, true);
  }

  private void again(Announcement announcement, boolean streamed) {
    try (var connection = transaction.connection();
        var add = bind(connection.prepareStatement(ADD_AGAIN), announcement, streamed);
        var added = add.executeQuery()) {
      if (!added.next()) {
        throw new BeingSent(announcement.id());
      }
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot announce " + announcement.id() + " again", failed);
    }
  }

  private static String added(String onConflict) {
    return """
        with added as (
          insert into outbox
            (id, aggregatetype, aggregateid, type, payload, aco_id, time, causation_id, streamed,
              trace_parent)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) %s returning seq)
        select pg_notify(?, '') from added
        """
        .formatted(onConflict);
  }

  private void add(Announcement announcement, boolean streamed) {
    try (var connection = transaction.connection();
        var add = bind(connection.prepareStatement(ADD), announcement, streamed)) {
      add.execute();
      if (!safeguards.outbox() && !streamed) {
        directSending.instead(connection, announcement.id());
      }
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot announce " + announcement.id(), failed);
    }
  }

  private PreparedStatement bind(PreparedStatement add, Announcement announcement, boolean streamed)
      throws SQLException {
    var topic = announcement.topic();
    add.setString(1, announcement.id());
    add.setString(2, topic.event());
    add.setString(3, announcement.key());
    add.setString(4, topic.topicName());
    add.setString(5, payload(announcement));
    add.setString(6, announcement.acoId().value());
    add.setObject(7, announcement.time().atOffset(ZoneOffset.UTC));
    add.setString(8, announcement.causationId());
    add.setBoolean(9, streamed);
    add.setString(10, Traces.here().orElse(null));
    add.setString(11, Leadership.channel(service));
    return add;
  }

  /** One that the broker would refuse is refused here, for it would hold up all that follow. */
  private static String payload(Announcement announcement) {
    var json = Json.write(announcement.payload());
    int size = json.getBytes(StandardCharsets.UTF_8).length;
    if (size > LARGEST_PAYLOAD) {
      throw new IllegalArgumentException(
          announcement.id() + " has " + size + " bytes: too large for an event");
    }
    return json;
  }
}
