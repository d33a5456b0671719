package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.trueup.contracts.value.AcoId;

/** Whether events are taken in, for those who read what follows from them. */
@ApplicationScoped
public class IntakeState implements Alarm {
  private static final String WAITING =
      """
      select exists (select from dead_letter
        where state = 'OPEN' and waits_for is not null and aco_id = ?)
      """;

  private static final String ALL_WAITING =
      """
      select distinct aco_id from dead_letter where state = 'OPEN' and waits_for is not null
      """;

  private final DataSource database;
  private final Map<String, Pause> pauses = new ConcurrentHashMap<>();

  IntakeState(DataSource database) {
    this.database = database;
  }

  private record Pause(Instant since, String reason) {}

  /** Notes that events of topics wait until something passes. */
  void pauses(Collection<String> topics, Throwable reason) {
    var pause = new Pause(Instant.now(), DeadLetterReason.of(reason).replaceAll("\\R", ": "));
    topics.forEach(topic -> pauses.putIfAbsent(topic, pause));
  }

  /** Notes that events of topics are taken in. */
  void goesOn(Collection<String> topics) {
    topics.forEach(pauses::remove);
  }

  /** Whether events of any topic wait: then everything may be behind. */
  public boolean isPaused() {
    return !pauses.isEmpty();
  }

  /** Topics whose events wait. */
  int paused() {
    return pauses.size();
  }

  /**
   * Whether events have come that are not taken in: because the database does not take them, or
   * because the ACO's wait for one that did not come.
   */
  public boolean isBehind(AcoId aco) {
    return !pauses.isEmpty() || isWaiting(aco);
  }

  private boolean isWaiting(AcoId aco) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(WAITING)) {
      select.setString(1, aco.value());
      try (var rows = select.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot ask for waiting events of " + aco, failed);
    }
  }

  /** The same for many: one question of the database for all of them. */
  public Predicate<AcoId> behind() {
    if (!pauses.isEmpty()) {
      return any -> true;
    }
    var waiting = new HashSet<String>();
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(ALL_WAITING);
        var rows = select.executeQuery()) {
      while (rows.next()) {
        waiting.add(rows.getString(1));
      }
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot ask for waiting events", failed);
    }
    return aco -> waiting.contains(aco.value());
  }

  @Override
  public List<String> reasons() {
    return pauses.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            pause ->
                "Events of %s are not taken in since %s, and what follows from them is behind; it goes on by itself. The reason: %s."
                    .formatted(pause.getKey(), pause.getValue().since(), pause.getValue().reason()))
        .toList();
  }
}
