package org.trueup.assignment.store.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.calculation.list.ListedBeneficiary;
import org.trueup.assignment.calculation.list.Listing;
import org.trueup.assignment.calculation.list.ScoreSums;

/** What lists say about one person. */
@ApplicationScoped
public class ListingsOfBeneficiary {
  private static final String SELECT =
      """
      select list_id, token, months, listing, tin, died from listed_person
      where list_id = any(?) and token = any(?)
      """;

  private final Queries queries;

  ListingsOfBeneficiary(DataSource database) {
    this.queries = new Queries(database);
  }

  /**
   * By list, without scores; a list that does not name the person is not there.
   *
   * @param tokens all that the person has
   */
  public Map<Long, ListedBeneficiary> of(Collection<UUID> tokens, Collection<Long> lists) {
    return queries.ask(
        SELECT,
        select -> {
          select.setArray(1, BeneficiaryIdentifiers.array(select, "bigint", lists));
          select.setArray(2, BeneficiaryIdentifiers.array(select, "uuid", tokens));
        },
        rows -> {
          var listings = new HashMap<Long, ListedBeneficiary>();
          while (rows.next()) {
            listings.merge(rows.getLong("list_id"), person(rows), ListedBeneficiary::joined);
          }
          return listings;
        });
  }

  private static ListedBeneficiary person(ResultSet row) throws SQLException {
    return new ListedBeneficiary(
        row.getObject("token", UUID.class),
        new EnrollmentMonths(row.getLong("months")),
        Listing.unpacked(row.getLong("listing")),
        row.getInt("tin"),
        row.getObject("died", LocalDate.class),
        ScoreSums.NONE);
  }
}
