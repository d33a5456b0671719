package org.trueup.assignment.store.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.calculation.list.Listing;
import org.trueup.assignment.calculation.list.Turnover;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/**
 * A state of a person on a roster, as it was announced.
 *
 * @param revision the determination that announced it
 * @param state absent where no list names the person any more
 */
public record RosterRecord(
    AcoId acoId,
    PerformanceYear performanceYear,
    UUID token,
    long revision,
    @Nullable State state) {
  private static final Turnover.Change[] CHANGES = Turnover.Change.values();

  /** The columns that are read. */
  static final String COLUMNS =
      "aco_id, performance_year, token, revision, change, list_id, enrollment_from, months,"
          + " listing, tin";

  /**
   * What is known of the person.
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
      Listing listing,
      int tin) {}

  static RosterRecord read(ResultSet row) throws SQLException {
    return new RosterRecord(
        AcoId.parse(row.getString("aco_id")),
        PerformanceYear.parse(row.getString("performance_year")),
        row.getObject("token", UUID.class),
        row.getLong("revision"),
        state(row));
  }

  private static @Nullable State state(ResultSet row) throws SQLException {
    var change = row.getObject("change", Integer.class);
    if (change == null) {
      return null;
    }
    var from = row.getObject("enrollment_from", LocalDate.class);
    return new State(
        CHANGES[change],
        row.getLong("list_id"),
        from == null ? null : YearMonth.from(from),
        new EnrollmentMonths(row.getLong("months")),
        Listing.unpacked(row.getLong("listing")),
        row.getInt("tin"));
  }
}
