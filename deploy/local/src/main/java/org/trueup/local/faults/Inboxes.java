package org.trueup.local.faults;

import java.sql.SQLException;
import java.util.List;

/** What the services remember of events they have handled. It is kept for some time only. */
final class Inboxes {
  private final String databaseUrl;
  private final HandledLog handled;

  /**
   * @param handled which is told of what is handled again with good reason
   */
  Inboxes(String databaseUrl, HandledLog handled) {
    this.databaseUrl = databaseUrl;
    this.handled = handled;
  }

  /**
   * Lets all services forget these events, as they do when the time is over. While the database is
   * away they remember them.
   */
  void forget(List<String> ids) {
    try (var books = Books.open(databaseUrl)) {
      books.forget(ids);
      handled.mayHandleAgain(ids);
    } catch (SQLException away) {
      // Then the copies are duplicates, which are a fault too.
      System.err.println("inboxes forget nothing: " + away.getMessage());
    }
  }
}
