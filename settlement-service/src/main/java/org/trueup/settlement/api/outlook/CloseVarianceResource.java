package org.trueup.settlement.api.outlook;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.rest.Table;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.OfTheCallersAcos;
import org.trueup.settlement.bench.close.PolicyRecord;
import org.trueup.settlement.closing.BookedHistories;

/** What became of what closes booked: the record of the policy. */
@OfTheCallersAcos
@Path("/close-variance")
@Produces(MediaType.APPLICATION_JSON)
public class CloseVarianceResource {
  private final BookedHistories histories;
  private final Caller caller;

  CloseVarianceResource(BookedHistories histories, Caller caller) {
    this.histories = histories;
    this.caller = caller;
  }

  /**
   * One year.
   *
   * @param closes how many before CMS determined
   * @param firstBooked what the first close with an amount recognized; absent where none did
   * @param mostBooked the most that was recognized at any close
   * @param determined what CMS determined; absent before
   * @param reversed what of the most booked did not come; absent before
   * @param trueUp what came above the last that was booked; absent before
   * @param provisional true where a rule behind one of the closes is provisional
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record BookedYear(
      AcoId acoId,
      PerformanceYear performanceYear,
      int closes,
      @Nullable Money firstBooked,
      Money mostBooked,
      @Nullable Money determined,
      @Nullable Money reversed,
      @Nullable Money trueUp,
      @Nullable Boolean provisional) {
    static BookedYear of(BookedHistories.Booked year) {
      var of = year.of();
      var found = year.history();
      return new BookedYear(
          of.aco(),
          of.year(),
          found.recognized().size(),
          found.first().orElse(null),
          found.most(),
          found.determined().orElse(null),
          found.reversed().orElse(null),
          found.trueUp().orElse(null),
          year.isProvisional() ? true : null);
    }
  }

  /**
   * All years.
   *
   * @param booked of the years that CMS determined
   * @param reversed of them
   * @param shareReversed of the dollars booked
   */
  public record VarianceView(
      Money booked, Money reversed, Rate shareReversed, List<BookedYear> items) implements Table {}

  @GET
  @Operation(
      summary = "What closes booked before CMS determined, and how much of it reversed",
      description = "The share of booked dollars that reversed is the policy's own record.")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public VarianceView variance() {
    var found = histories.of(caller.ofTheirs());
    var record = PolicyRecord.of(found.stream().map(BookedHistories.Booked::history).toList());
    return new VarianceView(
        record.booked(),
        record.reversed(),
        record.shareReversed(),
        found.stream().map(BookedYear::of).toList());
  }
}
