package org.trueup.settlement.api.outlook;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.rest.Items;
import org.trueup.rest.Table;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.OfTheCallersAcos;
import org.trueup.settlement.bench.close.BookedClose;
import org.trueup.settlement.bench.close.PolicyRecord;
import org.trueup.settlement.closing.BookedHistories;

/** What became of what approved closes booked: the record of the policy. */
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
   * @param closes how many were approved before CMS determined
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

  /**
   * One close against what CMS determined later; savings less losses throughout.
   *
   * @param fullYear what it expected of the whole year by its policy
   * @param recognized what of it was booked by its date
   * @param determined what CMS determined; absent before
   * @param trueUp what was determined beyond what was recognized; absent before
   * @param error what was determined beyond the full year's amount; absent before
   * @param provisional true where a rule behind one of the year's closes is provisional
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record BookedCloseView(
      AcoId acoId,
      PerformanceYear performanceYear,
      String name,
      LocalDate date,
      Money fullYear,
      Money recognized,
      @Nullable Money determined,
      @Nullable Money trueUp,
      @Nullable Money error,
      @Nullable Boolean provisional) {
    static BookedCloseView of(BookedHistories.Booked year, BookedClose close) {
      var determined = year.history().determined();
      return new BookedCloseView(
          year.of().aco(),
          year.of().year(),
          close.name(),
          close.date(),
          close.fullYear(),
          close.recognized(),
          determined.orElse(null),
          determined.map(close::trueUp).orElse(null),
          determined.map(close::error).orElse(null),
          year.isProvisional() ? true : null);
    }
  }

  @GET
  @Path("/closes")
  @Operation(
      summary = "Every approved close against what CMS determined later",
      description =
          "How far each close of each year was off. One that was only prepared is left out.")
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  public Items<BookedCloseView> closes() {
    return new Items<>(
        histories.of(caller.ofTheirs()).stream()
            .flatMap(year -> year.closes().stream().map(close -> BookedCloseView.of(year, close)))
            .toList());
  }

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
