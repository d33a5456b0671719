package org.trueup.settlement.api.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rest.AsOfParameter;
import org.trueup.rest.PageParameters;
import org.trueup.rest.Table;
import org.trueup.rest.access.Caller;
import org.trueup.rest.access.OfTheCallersAcos;
import org.trueup.settlement.course.TellsTurnover;
import org.trueup.settlement.portfolio.Portfolio;
import org.trueup.settlement.portfolio.PortfolioItem;
import org.trueup.settlement.portfolio.PortfolioQuery;

/** The settlements of all ACOs of a year: who earned, who owes, who is near, who waits. */
@KeptUntilRecorded
@OfTheCallersAcos
@Path("/settlements")
@Produces(MediaType.APPLICATION_JSON)
public class PortfolioResource {
  private final PortfolioQuery query;
  private final Caller caller;

  PortfolioResource(PortfolioQuery query, Caller caller) {
    this.query = query;
    this.caller = caller;
  }

  /**
   * A page of a portfolio.
   *
   * @param performanceYears the years that have settlements
   * @param totals of all that the filter lets through, on whatever page
   * @param nextCursor where the next page begins; absent on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PortfolioView(
      PerformanceYear performanceYear,
      List<PerformanceYear> performanceYears,
      Portfolio.Totals totals,
      List<PortfolioItem> items,
      @Nullable AcoId nextCursor)
      implements Table, TellsTurnover {
    @Override
    public PortfolioView withoutTurnover() {
      var without = items.stream().map(PortfolioItem::withoutTurnover).toList();
      return new PortfolioView(performanceYear, performanceYears, totals, without, nextCursor);
    }
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, Table.CSV, Table.EXCEL})
  @Operation(
      summary = "Every ACO's settlement of a year in short, with the totals of those asked for",
      description =
          "Amounts are to the cent and rates to eight decimals; the settlement of an ACO has every digit. With asOf, all pages are of one moment.")
  public PortfolioView portfolio(
      @BeanParam PortfolioParameters asked,
      @BeanParam AsOfParameter at,
      @BeanParam PageParameters page) {
    var year = asked.year();
    var filter = asked.filter();
    var order = asked.order();
    var after = page.cursor(AcoId::parse);
    var items =
        query.of(year, at.asOf(), caller.ofTheirs()).stream().filter(filter).sorted(order).toList();
    var from = after.map(last -> placeAfter(items, last)).orElse(0);
    var shown = items.subList(from, Math.min(items.size(), from + page.size()));
    var isLast = from + shown.size() == items.size();
    return new PortfolioView(
        year,
        query.years(),
        Portfolio.totals(items),
        shown,
        isLast || shown.isEmpty() ? null : shown.getLast().acoId());
  }

  /** The first place behind the last ACO of the page before; the end where it is gone. */
  private static int placeAfter(List<PortfolioItem> items, AcoId last) {
    for (int place = 0; place < items.size(); place++) {
      if (items.get(place).acoId().equals(last)) {
        return place + 1;
      }
    }
    return items.size();
  }
}
