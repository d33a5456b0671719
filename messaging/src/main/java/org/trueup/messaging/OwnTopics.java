package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The topics that this service announces on, and which logs they were. A log that was lost is told
 * until everything was announced again: nobody else notices, for what is missing asks nobody.
 */
@ApplicationScoped
class OwnTopics implements Alarm {
  private static final Logger log = Logger.getLogger(OwnTopics.class);

  private static final String NOTE =
      """
      insert into topic_log (topic, topic_id) values (?, ?)
      on conflict (topic) do update
        set topic_id = excluded.topic_id, noted_at = clock_timestamp(), lost = ?
        where topic_log.topic_id <> excluded.topic_id
      """;
  private static final String SHORTER =
      "update topic_log set lost = ? where topic = ? and lost is null";
  private static final String ANNOUNCED_AGAIN = "update topic_log set lost = null where topic = ?";
  private static final String LOST =
      "select lost from topic_log where lost is not null order by topic";

  private static final String WHAT_TO_DO =
      " What was announced before is not on it. Announce it again: ./trueup announce-again, or POST"
          + " /announcements of this service.";

  private final DataSource database;
  private final Set<String> names = new TreeSet<>();

  OwnTopics(
      DataSource database,
      @Any Instance<ReadBack<?>> services,
      @Any Instance<AnnouncedRecords> streams) {
    this.database = database;
    services.forEach(service -> names.add(service.topic().topicName()));
    streams.forEach(stream -> names.add(stream.topic().topicName()));
  }

  Set<String> names() {
    return Set.copyOf(names);
  }

  /** Compares with what they were. */
  void compare(Map<String, String> ids) throws SQLException {
    for (var topic : names) {
      var id = ids.get(topic);
      if (id != null) {
        note(topic, id);
      }
    }
  }

  private void note(String topic, String id) throws SQLException {
    var lost = "Topic %s was created anew, or the broker is another one.".formatted(topic);
    try (var connection = database.getConnection();
        var note = connection.prepareStatement(NOTE)) {
      note.setString(1, topic);
      note.setString(2, id);
      note.setString(3, lost + WHAT_TO_DO);
      note.executeUpdate();
    }
  }

  /** Notes that a topic ends before the place up to which this service had read it. */
  void isShorter(String topic) throws SQLException {
    var lost = "Topic %s is shorter than it was.".formatted(topic) + WHAT_TO_DO;
    log.error(lost);
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(SHORTER)) {
      update.setString(1, lost);
      update.setString(2, topic);
      update.executeUpdate();
    }
  }

  /** Notes that everything there is on file was announced on a topic again. */
  void announcedAgain(String topic) throws SQLException {
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(ANNOUNCED_AGAIN)) {
      update.setString(1, topic);
      update.executeUpdate();
    }
  }

  @Override
  public List<String> reasons() throws SQLException {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(LOST);
        var rows = select.executeQuery()) {
      var reasons = new ArrayList<String>();
      while (rows.next()) {
        reasons.add(rows.getString(1));
      }
      return reasons;
    }
  }
}
