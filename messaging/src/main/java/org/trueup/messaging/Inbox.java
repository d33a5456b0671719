package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;

/** Remembers which events were handled, in the transaction that handles them. */
@ApplicationScoped
public class Inbox {
  private static final String REMEMBER =
      "insert into inbox (event_id) values (?) on conflict do nothing";

  private final OwnTransaction transaction;

  Inbox(OwnTransaction transaction) {
    this.transaction = transaction;
  }

  /** Whether the event is new here; from then on it is not, if the caller's transaction commits. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean firstTime(String eventId) {
    try (var connection = transaction.connection();
        var remember = connection.prepareStatement(REMEMBER)) {
      remember.setString(1, eventId);
      return remember.executeUpdate() == 1;
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot remember " + eventId, failed);
    }
  }
}
