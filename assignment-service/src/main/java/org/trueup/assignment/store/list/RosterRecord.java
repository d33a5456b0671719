package org.trueup.assignment.store.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.calculation.list.ListMarks;
import org.trueup.assignment.calculation.list.Turnover;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;

/**
 * Where a beneficiary stands on a roster, as it was announced.
 *
 * @param revision the determination that announced it
 * @param state absent where no list names the beneficiary any more
 */
public record RosterRecord(AcoYear of, UUID token, long revision, @Nullable State state) {
  /** The columns that are read. */
  static final String COLUMNS =
      "aco_id, performance_year, token, revision, change, list_id, enrollment_from, months,"
          + " listing, tin";

  /**
   * What is known of the beneficiary.
   *
   * @param listId the list that says so
   * @param enrollmentFrom the first of the months
   * @param tin nine digits; 0 for none
   */
  public record State(
      Turnover.Change change,
      long listId,
      @Nullable YearMonth enrollmentFrom,
      EnrollmentMonths months,
      ListMarks marks,
      int tin) {}

  static RosterRecord read(ResultSet row) throws SQLException {
    var of =
        new AcoYear(
            AcoId.parse(row.getString("aco_id")),
            PerformanceYear.parse(row.getString("performance_year")));
    return new RosterRecord(
        of, row.getObject("token", UUID.class), row.getLong("revision"), state(row));
  }

  private static @Nullable State state(ResultSet row) throws SQLException {
    var change = row.getObject("change", Integer.class);
    if (change == null) {
      return null;
    }
    var from = row.getObject("enrollment_from", LocalDate.class);
    return new State(
        Turnover.Change.ofCode(change),
        row.getLong("list_id"),
        from == null ? null : YearMonth.from(from),
        new EnrollmentMonths(row.getLong("months")),
        ListMarks.unpacked(row.getLong("listing")),
        row.getInt("tin"));
  }
}
