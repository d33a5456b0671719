package org.trueup.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.trueup.messaging.DatabaseFailed;

/** Which rows of the database are to be seen. */
@ApplicationScoped
public class VisibleRows {
  /** Which transactions have ended and which are under way: PostgreSQL's own bookkeeping. */
  private static final String SNAPSHOT = "select pg_current_snapshot()::text";

  private final DataSource database;

  VisibleRows(DataSource database) {
    this.database = database;
  }

  /**
   * A text that is the same for two moments between which no transaction ended that changed
   * anything: whoever reads sees the same rows then. No number of a row could say that, for one
   * with a lower number may come to light after one with a higher.
   */
  public String snapshot() {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(SNAPSHOT);
        var rows = select.executeQuery()) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException failed) {
      throw new DatabaseFailed("cannot ask which rows are to be seen", failed);
    }
  }
}
