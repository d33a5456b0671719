package org.trueup.messaging;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

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

  HandledEvents(EventIntake intake, DataSource database) {
    this.intake = intake;
    this.database = database;
  }

  @Incoming("assignment-determined")
  @Blocking
  void take(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
    intake.take(batch, this::handle);
  }

  private void handle(ReceivedEvent event) {
    var word = event.as(Word.class).word();
    if (word.equals(POISON)) {
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
