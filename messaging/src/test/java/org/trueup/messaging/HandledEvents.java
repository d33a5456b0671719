package org.trueup.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.trueup.contracts.event.Topic;

/**
 * The consuming side of a service: notes the word of each event in the database; one word is
 * poison.
 */
@ApplicationScoped
class HandledEvents {
  static final String POISON = "poison";

  /** What an event of these tests says. */
  record Word(String word) {}

  private final EventIntake intake;
  private final DataSource database;
  private volatile boolean bearsPoison;

  HandledEvents(EventIntake intake, DataSource database) {
    this.intake = intake;
    this.database = database;
  }

  void register(@Observes StartupEvent start) {
    intake.onRecord(Topic.ASSIGNMENT_DETERMINED, this::handle);
  }

  /** As if the service had been mended. */
  void bearPoison(boolean bearsPoison) {
    this.bearsPoison = bearsPoison;
  }

  @Incoming("assignment-determined")
  @Blocking
  void take(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
    intake.take(batch);
  }

  private void handle(ReceivedEvent event) {
    var word = event.as(Word.class).word();
    if (word.startsWith(POISON) && !bearsPoison) {
      throw new IllegalStateException("cannot bear " + event.id());
    }
    note(word);
  }

  private void note(String word) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement("insert into handled (word) values (?)")) {
      insert.setString(1, word);
      insert.executeUpdate();
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot note " + word, failed);
    }
  }
}
