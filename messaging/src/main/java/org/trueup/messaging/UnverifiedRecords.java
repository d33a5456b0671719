package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Records of the service's own topics that were not taken back, until an operator decided about
 * them: somebody else writes there, or what the service announced does not follow any more.
 */
@ApplicationScoped
class UnverifiedRecords implements Alarm {
  private static final String OPEN =
      """
      select topic, count(*) as records, min(id) as first,
        (array_agg(reason order by id))[1] as reason
      from dead_letter where state = 'OPEN' and topic = any(?) group by topic order by topic
      """;

  private final DataSource database;
  private final Instance<ReadBack<?>> services;

  UnverifiedRecords(DataSource database, @Any Instance<ReadBack<?>> services) {
    this.database = database;
    this.services = services;
  }

  @Override
  public List<String> reasons() throws SQLException {
    var own = services.stream().map(service -> service.topic().topicName()).toArray(String[]::new);
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(OPEN)) {
      select.setArray(1, connection.createArrayOf("text", own));
      var reasons = new ArrayList<String>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          reasons.add(reason(rows));
        }
      }
      return reasons;
    }
  }

  private static String reason(ResultSet row) throws SQLException {
    return "%d records on this service's own topic %s do not verify and were not taken back. The first is dead letter %d (%s): find out who writes there, then replay or discard each."
        .formatted(
            row.getLong("records"),
            row.getString("topic"),
            row.getLong("first"),
            row.getString("reason").replaceAll("\\R", ": "));
  }
}
