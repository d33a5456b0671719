package org.trueup.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Remembers which events were handled, in the transaction that handles them. */
@ApplicationScoped
public class Inbox {
  private static final Logger log = Logger.getLogger(Inbox.class);
  private static final String REMEMBER =
      "insert into inbox (event_id) values (?) on conflict do nothing";

  private final OwnTransaction transaction;
  private final AfterCommit afterCommit;
  private final Safeguards safeguards;

  Inbox(OwnTransaction transaction, AfterCommit afterCommit, Safeguards safeguards) {
    this.transaction = transaction;
    this.afterCommit = afterCommit;
    this.safeguards = safeguards;
  }

  /** Whether the event is new here; from then on it is not, if the caller's transaction commits. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean firstTime(String eventId) {
    try (var connection = transaction.connection();
        var remember = connection.prepareStatement(REMEMBER)) {
      remember.setString(1, eventId);
      boolean handle = remember.executeUpdate() == 1 || !safeguards.inbox();
      if (handle && log.isDebugEnabled()) {
        afterCommit.run(() -> log.debugv("handled {0}", eventId));
      }
      return handle;
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot remember " + eventId, failed);
    }
  }
}
